package org.liaison.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Labelled items imported as a user imports items, and the coding compared with the labels. */
class LabelledItemsScenarioIT {

    private static final RunningSuite SUITE = RunningSuite.shared();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @ParameterizedTest
    @ValueSource(strings = { "dev.jsonl", "dev2.jsonl" })
    void shouldCodeImportedItemsAsTheLabelsSay(String file) throws IOException {
        List<JsonNode> labelled = new ArrayList<>();
        for (String line : Files.readAllLines(Repository.shared("goldset/" + file))) {
            JsonNode item = MAPPER.readTree(line);
            if ("nato_partner".equals(item.path("codebook").asText())) {
                labelled.add(item);
            }
        }

        importItems(labelled);

        RowScore score = new RowScore();
        labelled.forEach(item -> score.add(rows(item.path("labels"), item.path("in_scope").asBoolean()),
                coded(item.path("id").asText())));
        System.out.println(file + ": " + score);
        assertThat(score.rowF1()).as("partner rows F1").isGreaterThan(0.75);
        assertThat(score.categoryMacroF1()).as("category macro-F1").isGreaterThan(0.78);
    }

    private static void importItems(List<JsonNode> items) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode item : items) {
            ObjectNode bare = MAPPER.createObjectNode();
            for (String field : List.of("id", "source", "address", "date", "headline", "body")) {
                bare.set(field, item.get(field));
            }
            lines.append(bare).append('\n');
        }
        List<Map<String, String>> rows = SUITE.admin().contentType("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8)).post("/api/collector/v1/imports").then()
                .statusCode(201)
                .extract().path("rows");
        assertThat(rows).hasSize(items.size());
        List<String> accepted = rows.stream().filter(row -> "accepted".equals(row.get("status"))).map(row -> row.get("id"))
                .toList();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> accepted.forEach(id -> assertThat(
                SUITE.request().get("/api/coding/v1/items/" + id + "/classification").statusCode()).as(id).isEqualTo(200)));
    }

    /** The rows that the coding service has in scope for an item; none for an item that the screening rejected. */
    private static Map<String, String> coded(String id) {
        var answer = SUITE.request().get("/api/coding/v1/items/" + id + "/classification");
        if (answer.statusCode() == 404) {
            return Map.of();
        }
        try {
            JsonNode classification = MAPPER.readTree(answer.asString());
            return rows(classification.path("rows"), classification.path("in_scope").asBoolean());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> rows(JsonNode rows, boolean inScope) {
        Map<String, String> categories = new TreeMap<>();
        if (inScope) {
            rows.forEach(row -> categories.put(row.path("partner").asText(), row.path("category").asText()));
        }
        return categories;
    }
}
