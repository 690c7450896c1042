package org.liaison.coding.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Codebooks;
import org.liaison.coding.codebook.CodingUnit;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class AllianceNegotiationsTest {

    private static final Codebook CODEBOOK = Codebooks.load("alliance-negotiations", "1.0.0");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldAgreeWithLabelledCases() throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/goldset/negotiations.jsonl"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            int compatible = 0;
            int outcomes = 0;
            for (String line : lines) {
                JsonNode gold = JSON.readTree(line);
                CaseCoding coded = code(line);
                compatible += gold.get("war_plan_compatibility").asText()
                        .equals(coded.judgements().get("war_plan_compatibility")) ? 1 : 0;
                outcomes += gold.get("outcome").asText().equals(coded.facts().get("outcome")) ? 1 : 0;
            }

            System.out.printf("alliance-negotiations: compatibility right in %d, outcome in %d of %d%n", compatible, outcomes,
                    lines.size());
            assertThat(compatible).isGreaterThanOrEqualTo(lines.size() - 1);
            assertThat(outcomes).isEqualTo(lines.size());
        }
    }

    @Test
    void shouldFindPlansCompatibleWhereAllHoldTheSameView() {
        CaseCoding coded = code("""
                {"id": "c1", "parties": ["AAA", "BBB"], "target_views": ["AAA: the Russian Empire", "BBB: Russia"],
                 "approach_views": ["defensive"], "outside_options": ["BBB: none"]}""");

        assertThat(coded.judgements()).containsEntry("war_plan_compatibility", "high").containsEntry("expected_outcome",
                "agreement");
    }

    @Test
    void shouldTakePartialOverlapForLowAndSaySo() {
        CaseCoding coded = code("""
                {"id": "c2", "parties": ["AAA", "BBB"], "target_views": ["AAA: France", "BBB: France and Italy"],
                 "approach_views": ["offensive"], "outside_options": ["AAA: none", "BBB: none"]}""");

        assertThat(coded.judgements()).containsEntry("war_plan_compatibility", "low")
                .containsEntry("target_compatibility", "partial").containsEntry("expected_outcome", "agreement");
        assertThat(coded.reason()).contains("only in part");
    }

    @Test
    void shouldExpectNoAgreementWherePlansDifferAndAPartyIsBetterServedOutside() {
        CaseCoding coded = code("""
                {"id": "c3", "parties": ["AAA", "BBB"], "target_views": ["Austria"],
                 "approach_views": ["AAA: offensive", "BBB: defensive"], "outside_options": ["BBB: neutrality"]}""");

        assertThat(coded.judgements()).containsEntry("war_plan_compatibility", "low").containsEntry("expected_outcome",
                "nonagreement");
        assertThat(coded.options()).containsExactly(new OutsideOption("BBB", "neutrality", "buck_passing", "attractive"));
    }

    @Test
    void shouldKeepFactsApartFromJudgements() {
        CaseCoding coded = code("""
                {"id": "c4", "parties": ["AAA", "BBB"], "target_views": ["Japan"], "approach_views": ["defensive"],
                 "outside_options": [], "treaty": "Treaty of 1 May", "note": "Signed but never ratified."}""");

        assertThat(coded.facts()).containsEntry("outcome", "nonagreement").doesNotContainKey("war_plan_compatibility");
        assertThat(coded.notes()).hasSize(1);
    }

    @Test
    void shouldNameTheRowAndFieldOfWhatIsNoCase() {
        assertThatThrownBy(() -> code("{\"id\": \"c5\", \"parties\": [\"AAA\"]}"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.errors())
                        .singleElement().satisfies(error -> assertThat(error.column()).isEqualTo("parties")));
    }

    private static CaseCoding code(String json) {
        try {
            return new CaseCoder().code(CODEBOOK, List.of(new CodingUnit(1, JSON.readTree(json)))).get(0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
