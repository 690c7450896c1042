package org.liaison.collector.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.liaison.collector.SharedFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Copies, corrected copies and reposts of labelled items must be found, and what is made from the same pattern must not. */
class TwinsTest {

    private static final int LEAST_WORDS = 25;
    private static final List<String> ANNOUNCING = List.of("will", "shall", "upcoming", "forthcoming", "scheduled", "planned",
            "tomorrow", "expected");
    private static final Random RANDOM = new Random(11);

    private final List<Candidate> items = new ArrayList<>();
    private final Map<String, ItemWords> words = new HashMap<>();
    private final Map<String, List<String>> same = new TreeMap<>();

    private void add(String id, String family, LocalDate date, List<String> partners, String headline, String body) {
        words.put(id, new ItemWords(headline, body));
        items.add(new Candidate(id, "site-" + Math.floorMod(id.hashCode(), 3), null, date, "en", partners,
                Fingerprint.of(headline, body), Candidate.PageLinks.NONE, Candidate.Standing.NEW));
        if (family != null) {
            same.computeIfAbsent(family, x -> new ArrayList<>()).add(id);
        }
    }

    private void twins(JsonNode gold) {
        String id = gold.path("id").asText();
        LocalDate date = LocalDate.parse(gold.path("date").asText());
        String headline = gold.path("headline").asText();
        String body = gold.path("body").asText();
        List<String> partners = new ArrayList<>();
        gold.path("partners").forEach(p -> partners.add(p.asText()));
        if (body.split(" ").length < LEAST_WORDS) {
            return;
        }
        add(id, id, date, partners, headline, body);
        add(id + "-copy", id, date.plusDays(1), partners, headline.toUpperCase(java.util.Locale.ROOT), body);
        add(id + "-typo", id, date, partners, headline, typo(body));
        add(id + "-more", id, date.plusDays(2), partners, headline + " (updated)", body + " Photographs are available.");
        // from one pattern, but about something else
        add(id + "-day", null, date.plusDays(9), partners, headline, body + " It was a second visit of the kind.");
        add(id + "-partner", null, date, List.of("XXX"), headline, body + " It was a third visit of the kind.");
        String other = numbered(body);
        if (!other.equals(body)) {
            add(id + "-number", null, date, partners, headline, other);
        }
        if (ANNOUNCING.stream().noneMatch((headline + " " + body).toLowerCase(java.util.Locale.ROOT)::contains)) {
            add(id + "-preview", null, date.minusDays(1), partners, headline, "NATO will see what follows. " + body);
        }
    }

    private static String typo(String body) {
        String[] parts = body.split(" ");
        for (int i = parts.length - 1; i > 0; i--) {
            if (parts[i].length() > 7 && parts[i].chars().allMatch(Character::isLowerCase)) {
                parts[i] = parts[i].substring(0, 4) + parts[i].substring(5);
                return String.join(" ", parts);
            }
        }
        return body + ".";
    }

    private static String numbered(String body) {
        for (int i = 0; i < body.length(); i++) {
            if (Character.isDigit(body.charAt(i))) {
                return body.substring(0, i) + (char) ('0' + (body.charAt(i) - '0' + 1) % 10) + body.substring(i + 1);
            }
        }
        return body;
    }

    @Test
    void shouldFindTwinsAndNothingElse() throws IOException {
        for (String file : List.of("goldset/dev.jsonl", "goldset/dev2.jsonl")) {
            for (String line : Files.readAllLines(SharedFolder.file(file))) {
                JsonNode gold = new ObjectMapper().readTree(line);
                if (gold.path("codebook").asText().equals("nato_partner")) {
                    twins(gold);
                }
            }
        }
        Collections.shuffle(items, RANDOM);
        DuplicateIndex index = new DuplicateIndex();
        items.forEach(index::compare);
        Map<String, List<String>> found = new HashMap<>();
        Grouping.of(index, index.matches(words)).joined()
                .forEach((id, joined) -> found.computeIfAbsent(joined.group(), x -> new ArrayList<>()).add(id));

        Set<String> expected = pairs(same.values());
        Set<String> actual = pairs(found.values());
        Set<String> right = new HashSet<>(actual);
        right.retainAll(expected);
        double precision = (double) right.size() / actual.size();
        double recall = (double) right.size() / expected.size();
        System.out.printf("twins: %d items, %d pairs, precision %.4f, recall %.4f%n", items.size(), expected.size(), precision,
                recall);
        Set<String> wrong = new HashSet<>(actual);
        wrong.removeAll(expected);
        assertThat(2 * precision * recall / (precision + recall)).as("wrong: %s", wrong.stream().limit(20).toList())
                .isGreaterThanOrEqualTo(0.99);
    }

    private static Set<String> pairs(Iterable<List<String>> groups) {
        Set<String> pairs = new HashSet<>();
        for (List<String> group : groups) {
            for (String a : group) {
                for (String b : group) {
                    if (a.compareTo(b) < 0) {
                        pairs.add(a + " " + b);
                    }
                }
            }
        }
        return pairs;
    }
}
