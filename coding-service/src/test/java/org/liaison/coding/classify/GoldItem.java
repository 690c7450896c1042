package org.liaison.coding.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A labelled item beside what the classifier says about it. */
record GoldItem(JsonNode gold, Classification coded) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<GoldItem> read(String set) {
        try (var in = Objects.requireNonNull(GoldItem.class.getResourceAsStream("/goldset/" + set + ".jsonl"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(GoldItem::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldItem parse(String line) {
        try {
            JsonNode gold = JSON.readTree(line);
            return new GoldItem(gold, Coding.CLASSIFIER.classify(item(gold)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PressItem item(JsonNode gold) {
        return new PressItem(gold.get("id").asText(), gold.get("source").asText(),
                LocalDate.parse(gold.get("date").asText()), gold.get("headline").asText(), gold.get("body").asText());
    }

    /** Intensity of the labelled rows in scope. */
    Map<String, Integer> goldRows() {
        Map<String, Integer> rows = new TreeMap<>();
        if (gold.get("in_scope").asBoolean()) {
            gold.get("labels").forEach(row -> rows.put(row.get("partner").asText(), row.get("intensity").asInt()));
        }
        return rows;
    }

    Map<String, Integer> codedRows() {
        return Coding.rows(coded);
    }

    boolean isExact() {
        return gold.get("in_scope").asBoolean() == coded.inScope() && goldRows().equals(codedRows());
    }

    boolean evidenceOverlaps() {
        for (Evidence own : coded.evidence()) {
            for (JsonNode other : gold.get("evidence")) {
                if (own.field().equals(other.get("field").asText()) && own.start() < other.get("end").asInt()
                        && other.get("start").asInt() < own.end()) {
                    return true;
                }
            }
        }
        return false;
    }
}
