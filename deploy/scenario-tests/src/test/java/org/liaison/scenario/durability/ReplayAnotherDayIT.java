package org.liaison.scenario.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A collection replayed from the archive by a packaged collector that was started anew, years later by its clock, with the site
 * gone. Needs libfaketime (Debian's package faketime).
 */
class ReplayAnotherDayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ARTICLES = 60;
    private static final int DAYS = 1234;
    private static final List<String> LIBRARIES = List.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1", "/usr/lib64/faketime/libfaketimeMT.so.1");

    @TempDir
    private Path folder;
    private Surroundings surroundings;
    private CountingSite site;

    @BeforeEach
    void start() throws IOException {
        surroundings = new Surroundings("collector", "collector", folder, 1);
        site = new CountingSite(ARTICLES);
    }

    @AfterEach
    void stop() throws IOException {
        if (surroundings != null) {
            site.close();
            surroundings.close();
        }
    }

    private ServiceProcess collector(Map<String, String> further) throws Exception {
        Map<String, String> settings = new HashMap<>(further);
        settings.put("LIAISON_COLLECTOR_EGRESS_ALLOW", site.hostPort());
        return surroundings.process(Surroundings.CALM, "replayed", settings);
    }

    @Test
    void shouldGiveTheSameBytesYearsLaterWithoutTheSite() throws Exception {
        Optional<String> library = LIBRARIES.stream().filter(path -> Files.exists(Path.of(path))).findFirst();
        Assumptions.assumeTrue(library.isPresent(), "skipped: libfaketime is not installed");
        String original;
        String id;
        try (ServiceProcess today = collector(Map.of())) {
            today.start();
            id = site.collect(today);
            assertThat(today.ended("/collections/" + id, PATIENCE).get("status").asText()).isEqualTo("succeeded");
            original = today.text("/items?format=csv&collection=" + id);
        }
        assertThat(original.lines()).hasSize(ARTICLES + 1);
        site.close();
        site.takeCounts();

        try (ServiceProcess later = collector(Map.of("LD_PRELOAD", library.get(), "FAKETIME", "+" + DAYS + "d",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1"))) {
            later.start();
            later.awaitAnswer("/sources");
            JsonNode replay = later.ended("/collections/"
                    + later.post("/collections/" + id + "/replays", "{}").get("id").asText(), PATIENCE);

            assertThat(later.log()).as("the clock of the second start")
                    .contains(String.valueOf(LocalDate.now().plusDays(DAYS).getYear()));
            assertThat(replay.get("status").asText()).as(replay.toString()).isEqualTo("succeeded");
            assertThat(replay.get("requests").asLong()).isZero();
            assertThat(later.text("/items?format=csv&collection=" + replay.get("id").asText())).isEqualTo(original);
            assertThat(site.takeCounts()).isEmpty();
        }
    }
}
