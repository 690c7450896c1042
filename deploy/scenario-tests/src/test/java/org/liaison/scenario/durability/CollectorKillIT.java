package org.liaison.scenario.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The packaged collector, killed with SIGKILL at random moments of a collection, over a site that counts its requests. Three
 * times by default; {@code -Dliaison.kills=20} for the whole test, {@code -Dliaison.kills.seed=} for other moments.
 */
class CollectorKillIT {

    private static final int KILLS = Integer.getInteger("liaison.kills", 3);
    private static final long SEED = Long.getLong("liaison.kills.seed", 2011);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ARTICLES = Integer.getInteger("liaison.kills.articles", 240);
    private static final String CONTENT = "/items?format=csv&collection=";

    @TempDir
    private static Path folder;

    private static Surroundings surroundings;
    private static CountingSite site;
    private static ScheduledExecutorService killer;

    @BeforeAll
    static void start() throws IOException {
        surroundings = new Surroundings("collector", "collector", folder, 1);
        site = new CountingSite(ARTICLES);
        killer = Executors.newSingleThreadScheduledExecutor();
    }

    @AfterAll
    static void stop() throws IOException {
        if (surroundings != null) {
            killer.shutdownNow();
            site.close();
            surroundings.close();
        }
    }

    private static ServiceProcess collector(String database) throws Exception {
        return surroundings.process(database, database, Map.of("LIAISON_COLLECTOR_EGRESS_ALLOW", site.hostPort()));
    }

    @Test
    void shouldGiveTheSameItemsAndRepeatNoMoreThanOneRequestPerKill() throws Exception {
        String expected;
        Map<String, Integer> calm;
        try (ServiceProcess undisturbed = collector("calm")) {
            undisturbed.start();
            String id = site.collect(undisturbed);
            JsonNode done = undisturbed.ended("/collections/" + id, PATIENCE);
            assertThat(done.get("status").asText()).isEqualTo("succeeded");
            Duration took = Duration.between(Instant.parse(done.get("created_at").asText()),
                    Instant.parse(done.get("finished_at").asText()));
            System.out.printf("pages=%d seconds=%.1f%n", ARTICLES, took.toMillis() / 1000.0);
            expected = undisturbed.text(CONTENT + id);
            calm = site.takeCounts();
        }
        assertThat(expected.lines()).hasSize(ARTICLES + 1);

        try (ServiceProcess disturbed = collector("killed")) {
            disturbed.start();
            String id = site.collect(disturbed);
            int requests = calm.values().stream().mapToInt(Integer::intValue).sum();
            for (int[] moment : moments(requests)) {
                killAt(disturbed, moment[0], moment[1]);
                disturbed.start();
            }
            JsonNode done = disturbed.ended("/collections/" + id, PATIENCE);
            Map<String, Integer> counts = site.takeCounts();

            assertThat(done.get("status").asText()).isEqualTo("succeeded");
            assertThat(disturbed.text(CONTENT + id)).isEqualTo(expected);
            Map<String, Integer> repeats = new TreeMap<>();
            counts.forEach((address, times) -> repeats.put(address, times - calm.getOrDefault(address, 0)));
            repeats.values().removeIf(n -> n == 0);
            System.out.printf("kills=%d requests=%d repeated=%s%n", KILLS, requests, repeats);
            assertThat(counts.keySet()).isEqualTo(calm.keySet());
            assertThat(repeats.values()).allSatisfy(n -> assertThat(n).isBetween(1, KILLS));
            assertThat(repeats.values().stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(KILLS);
        }
    }

    /** @return number of the request at which each kill is due, and milliseconds after its arrival */
    private static int[][] moments(int requests) {
        SplittableRandom random = new SplittableRandom(SEED);
        return random.ints(2, requests - KILLS).distinct().limit(KILLS).sorted()
                .mapToObj(n -> new int[] { n, random.nextInt(40) }).toArray(int[][]::new);
    }

    /** The moment may lie in the request, in the reading of the answer, or in what is kept of it. */
    private static void killAt(ServiceProcess collector, int request, int milliseconds) throws Exception {
        CountDownLatch killed = new CountDownLatch(1);
        AtomicBoolean due = new AtomicBoolean(true);
        site.onRequest(n -> {
            if (n >= request && due.compareAndSet(true, false)) {
                killer.schedule(() -> {
                    collector.kill();
                    killed.countDown();
                }, milliseconds, TimeUnit.MILLISECONDS);
            }
        });
        assertThat(killed.await(3, TimeUnit.MINUTES)).as("request %d came; log:%n%s", request, collector.log()).isTrue();
        site.onRequest(n -> {
        });
    }
}
