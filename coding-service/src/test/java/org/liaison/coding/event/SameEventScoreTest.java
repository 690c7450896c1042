package org.liaison.coding.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.coding.classify.ClassifiedItem;
import org.liaison.coding.classify.Classifier;
import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Codebooks;
import org.liaison.coding.register.Registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reports of one event against the labelled groups, by pairs of items; nothing is known of same pages. */
class SameEventScoreTest {

    private static final Codebook CODEBOOK = Codebooks.latest("partnerships");
    private static final Classifier CLASSIFIER = Classifier.load(CODEBOOK, Registers.load(CODEBOOK.registers()));
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = { "dev", "dev2" })
    void shouldFindTheLabelledPairs(String set) throws IOException {
        List<JsonNode> items = read(set);
        Set<String> labelled = pairs(items.stream().filter(item -> !item.path("duplicate_group").asText("").isEmpty())
                .collect(Collectors.groupingBy(item -> item.path("duplicate_group").asText(),
                        Collectors.mapping(item -> item.path("id").asText(), Collectors.toList())))
                .values().stream().toList());

        Set<String> found = pairs(EventGrouping.group(items.stream().map(SameEventScoreTest::sighting)
                .filter(Objects::nonNull).toList(), List.of()).stream()
                .map(event -> event.sightings().stream().map(Sighting::itemId).toList()).toList());

        Set<String> both = new HashSet<>(found);
        both.retainAll(labelled);
        double f1 = 2.0 * both.size() / (found.size() + labelled.size());
        System.out.printf("same event %s: %d labelled pairs, %d found, %d right, F1 %.3f%n", set, labelled.size(), found.size(),
                both.size(), f1);
        assertThat(both.size()).as("pairs found that are wrong: %d", found.size() - both.size())
                .isGreaterThanOrEqualTo((int) Math.ceil(0.95 * found.size()));
        assertThat(f1).isGreaterThanOrEqualTo(0.90);
    }

    private static Sighting sighting(JsonNode item) {
        ClassifiedItem classified = CLASSIFIER.classifyItem(new PressItem(item.path("id").asText(),
                item.path("source").asText(),
                LocalDate.parse(item.path("date").asText()), item.path("headline").asText(), item.path("body").asText()));
        return classified.classification().rows().isEmpty() && !classified.identity().aside() ? null
                : new Sighting(item.path("id").asText(), CODEBOOK.name(), CODEBOOK.version(),
                        LocalDate.parse(item.path("date").asText()), item.path("source").asText(), null, classified.identity());
    }

    private static Set<String> pairs(List<List<String>> groups) {
        Set<String> pairs = new HashSet<>();
        for (List<String> group : groups) {
            List<String> sorted = group.stream().sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1; j < sorted.size(); j++) {
                    pairs.add(sorted.get(i) + " " + sorted.get(j));
                }
            }
        }
        return pairs;
    }

    private static List<JsonNode> read(String set) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        try (var in = Objects.requireNonNull(SameEventScoreTest.class.getResourceAsStream("/goldset/" + set + ".jsonl"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> {
                try {
                    items.add(JSON.readTree(line));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return items;
    }
}
