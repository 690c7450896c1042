package org.liaison.collector.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.liaison.collector.SharedFolder;
import org.liaison.collector.partner.Partner;
import org.liaison.collector.partner.PartnerRegister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class GoldsetScreeningTest {

    private final PartnerRegister register = PartnerRegister.shipped();
    private final MentionScreener screener = new MentionScreener(register);

    @Test
    void shouldLoseAlmostNoPartnerThatInteracts() throws IOException {
        int interacting = 0;
        int interactingHits = 0;
        int rejectedHits = 0;
        int kept = 0;
        int falseHits = 0;
        int caught = 0;
        List<String> lost = new ArrayList<>();
        Map<String, Integer> reasons = new TreeMap<>();
        for (String file : List.of("goldset/dev.jsonl", "goldset/dev2.jsonl")) {
            for (String line : Files.readAllLines(SharedFolder.file(file))) {
                JsonNode item = new ObjectMapper().readTree(line);
                if (!item.path("codebook").asText().equals("nato_partner")) {
                    continue;
                }
                Screening screening = screener.screen(new Page(
                        register.ownerOf(item.path("source").asText()).map(Partner::iso3).orElse(null),
                        LocalDate.parse(item.path("date").asText()), item.path("headline").asText(),
                        item.path("body").asText()));
                Set<String> found = new HashSet<>(screening.partners());
                Set<String> gold = codes(item.path("partners"));
                Set<String> hits = codes(item.path("search_hits"));
                for (String partner : gold) {
                    interacting++;
                    kept += found.contains(partner) ? 1 : 0;
                    interactingHits += hits.contains(partner) ? 1 : 0;
                    rejectedHits += hits.contains(partner) && !found.contains(partner) ? 1 : 0;
                    if (!found.contains(partner)) {
                        lost.add(item.path("id").asText() + " " + partner);
                    }
                }
                for (String partner : hits) {
                    if (!gold.contains(partner)) {
                        falseHits++;
                        if (!found.contains(partner)) {
                            caught++;
                            screening.mentions().stream().filter(m -> m.partner().equals(partner)).findFirst()
                                    .ifPresent(m -> reasons.merge(m.rule(), 1, Integer::sum));
                        }
                    }
                }
            }
        }
        System.out.printf("screening: recall of interacting partners %d/%d = %.3f, of those named literally %d/%d;"
                + " false hits caught %d/%d %s%n  not found: %s%n", kept, interacting, (double) kept / interacting,
                interactingHits - rejectedHits, interactingHits, caught, falseHits, reasons, lost);
        assertThat(rejectedHits).as("a partner that interacts and is named is never rejected").isZero();
        assertThat((double) kept / interacting).isGreaterThan(0.99);
        assertThat((double) caught / falseHits).as("false hits rejected").isGreaterThan(0.70);
    }

    private static Set<String> codes(JsonNode list) {
        Set<String> codes = new HashSet<>();
        list.forEach(n -> codes.add(n.asText()));
        return codes;
    }
}
