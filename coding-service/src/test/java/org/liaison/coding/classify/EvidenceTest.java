package org.liaison.coding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void shouldCountOffsetsInCodePoints() {
        String body = "𝔸 Ministers: the Foreign Minister of Sweden met Jens Stoltenberg.";

        var coded = Coding.nato("Visit", body);

        assertThat(coded.evidence()).isNotEmpty().allSatisfy(words -> {
            String field = words.field().equals("body") ? body : "Visit";
            int[] points = field.codePoints().toArray();
            assertThat(new String(points, words.start(), words.end() - words.start())).isEqualTo(words.text());
        });
    }

    @Test
    void shouldGiveEvidenceAndConfidenceForANo() {
        var coded = Coding.nato("Garden party", "The staff association planted an apple tree.");

        assertThat(coded.isInteraction()).isFalse();
        assertThat(coded.evidence()).isNotEmpty();
        assertThat(coded.confidence()).isPositive();
        assertThat(coded.reason()).isNotBlank();
    }

    @Test
    void shouldSendForeignTextToReview() {
        var coded = Coding.code("nato.int", "2016-05-20", "Besuch in Wien",
                "Der Generalsekretär traf gestern in Wien den Bundeskanzler und sprach mit ihm über den Balkan und die Ausbildung.");

        assertThat(coded.needsReview()).isTrue();
    }

    @Test
    void shouldCodeAnEmptyItemAsNo() {
        var coded = Coding.nato("", "");

        assertThat(coded.isInteraction()).isFalse();
        assertThat(coded.rows()).isEmpty();
    }

    @Test
    void shouldStayLinearInLongTexts() {
        String body = "The Foreign Minister of Sweden met Jens Stoltenberg. ".repeat(4000);

        var coded = Coding.nato("Visit", body);

        assertThat(Coding.rows(coded)).containsEntry("SWE", 4);
    }
}
