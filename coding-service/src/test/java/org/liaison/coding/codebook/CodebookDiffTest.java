package org.liaison.coding.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class CodebookDiffTest {

    private static final String BOOK = """
            {"name": "b", "title": "One", "scopes": {"working": ["bilateral", "small_group"]},
             "variables": [{"name": "category", "categories": [{"name": "low", "weight": 1}, {"name": "high", "weight": 2}]}],
             "verdicts": [{"name": "first", "when": "act"}, {"name": "rest", "when": "true"}]}""";

    @Test
    void shouldSeeNothingBetweenEqualVersions() {
        CodebookDiff diff = diff(BOOK);

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.meaning()).isEqualTo(CodebookDiff.Meaning.NONE);
    }

    @Test
    void shouldNameAnotherWeightByItsCategory() {
        CodebookDiff diff = diff(BOOK.replace("\"weight\": 2", "\"weight\": 5"));

        assertThat(diff.changes()).singleElement()
                .satisfies(change -> assertThat(change.path()).isEqualTo("/variables/category/categories/high/weight"));
        assertThat(diff.meaning()).isEqualTo(CodebookDiff.Meaning.COUNTS);
    }

    @Test
    void shouldTakeANarrowerScopeForCountsAndAWiderOneForCodes() {
        assertThat(diff(BOOK.replace(", \"small_group\"", "")).meaning()).isEqualTo(CodebookDiff.Meaning.COUNTS);
        assertThat(diff(BOOK.replace("\"small_group\"", "\"small_group\", \"multilateral\"")).meaning())
                .isEqualTo(CodebookDiff.Meaning.CODES);
    }

    @Test
    void shouldSeeAnotherPrecedenceOfRules() {
        CodebookDiff diff = diff(
                BOOK.replace("{\"name\": \"first\", \"when\": \"act\"}, {\"name\": \"rest\", \"when\": \"true\"}",
                        "{\"name\": \"rest\", \"when\": \"true\"}, {\"name\": \"first\", \"when\": \"act\"}"));

        assertThat(diff.changes()).singleElement().satisfies(change -> assertThat(change.change()).isEqualTo("reordered"));
        assertThat(diff.meaning()).isEqualTo(CodebookDiff.Meaning.CODES);
    }

    @Test
    void shouldTakeWordingForNoChangeOfCodes() {
        assertThat(diff(BOOK.replace("One", "Two")).meaning()).isEqualTo(CodebookDiff.Meaning.NONE);
    }

    @Test
    void shouldListWhatWasAddedAndRemoved() {
        CodebookDiff diff = diff(
                BOOK.replace("{\"name\": \"first\", \"when\": \"act\"}", "{\"name\": \"other\", \"when\": \"act\"}"));

        assertThat(diff.changes()).extracting(CodebookDiff.Change::path, CodebookDiff.Change::change).containsExactly(
                org.assertj.core.groups.Tuple.tuple("/verdicts/first", "removed"),
                org.assertj.core.groups.Tuple.tuple("/verdicts/other", "added"));
    }

    private static CodebookDiff diff(String other) {
        return CodebookDiff.of(version(BOOK), version(other));
    }

    private static CodebookVersion version(String content) {
        return new CodebookVersion("b", "1.0.0", CodebookState.DRAFT, "interactions", "t", false, content, "0", 1, null,
                Instant.EPOCH, null, null);
    }
}
