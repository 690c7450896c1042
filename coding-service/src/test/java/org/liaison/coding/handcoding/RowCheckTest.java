package org.liaison.coding.handcoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Codebooks;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

class RowCheckTest {

    private static final Map<String, Object> MINISTER = Map.of("category", "political_representative");

    @Test
    void shouldCountOffsetsInCodePoints() {
        // two code points each, four characters of Java
        CodedRow row = row("SWE", MINISTER, new Span("headline", 0, 2));

        assertThat(rows("\uD83D\uDE80\uD83D\uDE80", List.of(row))).containsExactly(row);
        assertThat(pointers("\uD83D\uDE80\uD83D\uDE80", List.of(row("SWE", MINISTER, new Span("headline", 0, 3)))))
                .containsExactly("/rows/0/evidence/0/end");
    }

    @Test
    void shouldPointToEveryFault() {
        List<CodedRow> rows = List.of(row("SWE", Map.of("category", "friendly", "mood", "good")), row("SWE", MINISTER),
                row("XXX", MINISTER), row(null, Map.of(), new Span("footnote", 0, 1), new Span("body", 3, 3)));

        assertThat(pointers("Talks", rows)).containsExactlyInAnyOrder("/rows/0/values/category", "/rows/0/values/mood",
                "/rows/1/partner", "/rows/2/partner", "/rows/3/partner", "/rows/3/values/category",
                "/rows/3/evidence/0/field", "/rows/3/evidence/1/end");
    }

    @Test
    void shouldTakeNoRowForNoInteraction() {
        assertThat(rows("Talks", List.of())).isEmpty();
    }

    @Test
    void shouldTakeOneRowOfValuesUnderACodebookOfContent() {
        RowCheck check = new RowCheck(Codebooks.latest("nato-russia"), Set.of(), text("Council meets"));
        CodedRow row = row(null, Map.of("scenario", "institutionalised_dialogue", "links",
                List.of(Map.of("cause", "a1", "effect", "a2", "test", "hoop", "passed", true))));

        assertThat(check.check(List.of(row))).containsExactly(row);
    }

    @Test
    void shouldRefusePartnersAndFaultyGroupsUnderACodebookOfContent() {
        RowCheck check = new RowCheck(Codebooks.latest("nato-russia"), Set.of(), text("Council meets"));
        CodedRow row = row("RUS", Map.of("cause", "a1", "links", List.of(Map.of("passed", "yes"), "none")));

        assertThatThrownBy(() -> check.check(List.of(row))).asInstanceOf(type(ProblemException.class))
                .satisfies(problem -> assertThat(problem.errors()).extracting(ProblemError::pointer).containsExactlyInAnyOrder(
                        "/rows/0/partner", "/rows/0/values/cause", "/rows/0/values/links/0/passed",
                        "/rows/0/values/links/1"));
    }

    private static CodedRow row(String partner, Map<String, Object> values, Span... evidence) {
        return new CodedRow(partner, values, List.of(evidence));
    }

    private static List<CodedRow> rows(String headline, List<CodedRow> rows) {
        return new RowCheck(Codebooks.latest("partnerships"), Set.of("SWE", "FIN"), text(headline)).check(rows);
    }

    private static List<String> pointers(String headline, List<CodedRow> rows) {
        try {
            rows(headline, rows);
            return List.of();
        } catch (ProblemException e) {
            return e.errors().stream().map(ProblemError::pointer).toList();
        }
    }

    private static PressItem text(String headline) {
        return new PressItem("a1", "nato.int", LocalDate.of(2016, 5, 12), headline, "A body.");
    }
}
