package org.liaison.coding.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Codebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class NatoRussiaTest {

    private static final ContentCoder CODER = new ContentCoder(Codebooks.load("nato-russia", "1.0.0"));

    @Test
    void shouldAgreeWithLabelledItems() throws IOException {
        Map<String, Integer> right = new TreeMap<>();
        List<JsonNode> items = labelled();
        for (JsonNode gold : items) {
            ContentCoding coded = CODER.code(item(gold));
            for (String variable : List.of("dimension", "scenario", "level", "constructivist_marker", "realist_marker")) {
                if (gold.has(variable) && gold.get(variable).asText().equals(String.valueOf(coded.values().get(variable)))) {
                    right.merge(variable, 1, Integer::sum);
                }
            }
            assertThat(coded.evidence()).as(coded.id()).isNotEmpty();
        }

        System.out.printf("nato-russia: right of %d items %s%n", items.size(), right);
        assertThat(right.get("dimension") / (double) items.size()).as("dimension").isGreaterThan(0.92);
        assertThat(right.get("scenario") / (double) items.size()).as("scenario").isGreaterThan(0.92);
    }

    @Test
    void shouldKeepDialogueInSpiteOfQuarrelADialogue() {
        ContentCoding coded = code("Ambassadors of the NATO-Russia Council met on 3 June 2016. They disagreed on Ukraine.");

        assertThat(coded.values()).containsEntry("scenario", "institutionalised_dialogue")
                .containsEntry("dimension", "cooperation")
                .containsEntry("constructivist_marker", "divergence_norms");
    }

    @Test
    void shouldSeeConvergenceOnlyInLanguageOfSharedValues() {
        assertThat(code("Ministers met Foreign Minister Lavrov and spoke of common values.").values())
                .containsEntry("dimension", "convergence");
        assertThat(code("Ministers met Foreign Minister Lavrov and spoke of common interests.").values())
                .containsEntry("dimension", "cooperation");
        assertThat(code("Ministers met Foreign Minister Lavrov; there are no common values, one of them said.").values())
                .containsEntry("dimension", "cooperation");
    }

    @Test
    void shouldTakeAThreatForWords() {
        assertThat(code("President Putin warned that Russia may deploy missiles near the border with Poland.").values())
                .containsEntry("scenario", "none").containsEntry("dimension", "confrontation");
        assertThat(code("Russia deployed missiles near the border with Poland.").values())
                .containsEntry("scenario", "direct_confrontation");
    }

    @Test
    void shouldTakeALargeOneSidedManoeuvreForConfrontation() {
        assertThat(code("Sixty thousand Russian soldiers ended a snap exercise along the borders of Allies.").values())
                .containsEntry("scenario", "direct_confrontation");
        assertThat(code("Russian and Norwegian sailors held an exercise for search and rescue at sea.").values())
                .containsEntry("scenario", "partnership_scheme_or_joint_exercise");
    }

    @Test
    void shouldGradeTheSourceAndKeepAnIntervieweeAnonymous() {
        assertThat(from("interview: INT-07 / think tank").values()).containsEntry("source_grade", "interview")
                .containsEntry("interviewee", "interview: INT-07 / think tank");
        ContentCoding named = from("interview with Ivan Petrov");
        assertThat(named.values()).containsEntry("source_grade", "interview").containsEntry("interviewee", null);
        assertThat(named.inconsistencies()).hasSize(1);
        assertThat(from("nato.int").values()).containsEntry("source_grade", "official_statement");
        assertThat(from("Reuters").values()).containsEntry("source_grade", "press");
        assertThat(from("").values()).containsEntry("source_grade", null);
    }

    @Test
    void shouldLeaveLinksOfCauseAndEffectToPeople() {
        assertThat(from("nato.int").values()).containsEntry("links", List.of());
    }

    @Test
    void shouldReadALongLineInLinearTime() {
        String line = "Russia suspended cooperation and NATO deployed troops near the border with exercise ";
        CODER.code(new PressItem("warm", "", LocalDate.of(2014, 4, 1), "x", line.repeat(2000)));
        long start = System.nanoTime();
        CODER.code(new PressItem("short", "", LocalDate.of(2014, 4, 1), "x", line.repeat(1500)));
        long small = System.nanoTime() - start;
        start = System.nanoTime();
        CODER.code(new PressItem("long", "", LocalDate.of(2014, 4, 1), "x", line.repeat(12_000)));
        long large = System.nanoTime() - start;

        assertThat(large).as("eight times the text").isLessThan(40 * small + 2_000_000_000L);
    }

    private static ContentCoding code(String body) {
        return CODER.code(new PressItem("a", "", LocalDate.of(2016, 6, 3), "", body));
    }

    private static ContentCoding from(String source) {
        return CODER.code(new PressItem("a", source, LocalDate.of(2016, 6, 3), "The Council with Russia met", ""));
    }

    private static PressItem item(JsonNode gold) {
        return new PressItem(gold.get("id").asText(), "", LocalDate.parse(gold.get("date").asText()),
                gold.get("headline").asText(), gold.get("body").asText());
    }

    private static List<JsonNode> labelled() throws IOException {
        List<JsonNode> items = new ArrayList<>();
        try (var in = Objects.requireNonNull(NatoRussiaTest.class.getResourceAsStream("/goldset/russia.jsonl"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                items.add(new ObjectMapper().readTree(line));
            }
        }
        return items;
    }
}
