package org.liaison.scenario.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.liaison.scenario.durability.Surroundings.CALM;
import static org.liaison.scenario.durability.Surroundings.KILLED;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.scenario.durability.Surroundings.Told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The packaged collector, killed with SIGKILL at random moments of an import: each row is applied once, and each event is
 * written once. Twice by default; {@code -Dliaison.import.kills=}, {@code -Dliaison.import.rows=} and
 * {@code -Dliaison.kills.seed=} for more.
 */
class ImportKillIT {

    private static final int KILLS = Integer.getInteger("liaison.import.kills", 2);
    private static final int ROWS = Integer.getInteger("liaison.import.rows", 12_000);
    private static final long SEED = Long.getLong("liaison.kills.seed", 2011);
    private static final String TOPIC = "liaison.collector.item.v1";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String[] STATES = { "Georgia", "Ukraine", "Sweden", "Morocco", "Nowhere" };

    /** Everything that an import leaves behind, in one order. */
    private static final String TRACES = "select md5(string_agg(trace, '|' order by trace)) from ("
            + "select concat_ws(' ', 'item', id, status, reason, revision, duplicate_group, is_duplicate, content_hash) trace from item"
            + " union all select concat_ws(' ', 'mention', item_id, ordinal, partner, accepted) from mention"
            + " union all select concat_ws(' ', 'address', item_id, address) from item_address"
            + " union all select concat_ws(' ', 'near', item_near) from item_near"
            + " union all select concat_ws(' ', 'row', row_number, item_id, status, reason) from import_row) traces";

    @TempDir
    private static Path folder;

    private static Surroundings surroundings;

    @BeforeAll
    static void start() throws IOException {
        surroundings = new Surroundings("collector", "collector", folder, 1);
    }

    @AfterAll
    static void stop() throws IOException {
        if (surroundings != null) {
            surroundings.close();
        }
    }

    private static ServiceProcess collector(String database) throws Exception {
        return surroundings.process(database, database, Map.of());
    }

    /** One row in ten is there again with another id; one in seven names no partner. */
    private static Path rows() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        ObjectMapper mapper = new ObjectMapper();
        Path file = folder.resolve("rows.ndjson");
        String text = "";
        LocalDate date = LocalDate.of(2012, 1, 1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < ROWS; i++) {
                if (i % 10 != 9) {
                    date = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(1500));
                    String state = i % 7 == 0 ? "both commands" : STATES[random.nextInt(STATES.length)];
                    text = "Officers of " + state + " met planners for talks on subject " + random.nextInt(1_000_000)
                            + " and agreed on " + random.nextInt(1_000) + " points, as paper "
                            + Long.toHexString(random.nextLong())
                            + " of the staff says.";
                }
                out.write(
                        mapper.writeValueAsString(mapper.createObjectNode().put("id", "row-" + i).put("source", "wire-" + i % 3)
                                .put("address", "https://wire.example.org/" + i).put("date", date.toString())
                                .put("headline", "Talks number " + (i % 10 == 9 ? i - 1 : i)).put("body", text)));
                out.write('\n');
            }
        }
        return file;
    }

    /** @return address of the job, below that of the API */
    private static String begin(ServiceProcess collector, Path file) throws Exception {
        collector.awaitAnswer("/sources");
        return "/jobs/" + collector.upload("/imports", "application/x-ndjson", file).get("id").asText();
    }

    @Test
    void shouldApplyEachRowAndWriteEachEventOnceWhenKilledInAnImport() throws Exception {
        Path file = rows();
        Set<Told> told;
        try (ServiceProcess undisturbed = collector(CALM)) {
            undisturbed.start();
            assertThat(undisturbed.ended(begin(undisturbed, file), PATIENCE).get("status").asText()).isEqualTo("succeeded");
            surroundings.awaitAllTold(CALM);
            told = surroundings.told(TOPIC);
        }
        assertThat(surroundings.read(CALM, "select count(*) from item")).isEqualTo(String.valueOf(ROWS));
        assertThat(Integer.parseInt(surroundings.read(CALM, "select count(distinct duplicate_group) from item")))
                .isGreaterThan(ROWS / 20);

        SplittableRandom random = new SplittableRandom(SEED);
        try (ServiceProcess disturbed = collector(KILLED)) {
            disturbed.start();
            String job = begin(disturbed, file);
            for (int kill = 1; kill <= KILLS; kill++) {
                // some moment after a batch: in the next one, in its commit, or in what the relay sends
                long rows = (long) ROWS * kill / (KILLS + 1) - random.nextInt(1000);
                await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(10))
                        .until(() -> Long.parseLong(surroundings.read(KILLED, "select max(rows_done) from import")) >= rows);
                await().pollDelay(Duration.ofMillis(random.nextInt(400))).until(() -> true);
                disturbed.kill();
                System.out.printf("killed at row %s of %d%n", surroundings.read(KILLED, "select rows_done from import"), ROWS);
                disturbed.start();
            }

            JsonNode done = disturbed.ended(job, PATIENCE);

            assertThat(done.get("status").asText()).as(done.toString()).isEqualTo("succeeded");
            assertThat(surroundings.read(KILLED, "select count(*) from item")).isEqualTo(String.valueOf(ROWS));
            assertThat(
                    surroundings.read(KILLED, "select rows_done = rows_total and accepted + rejected = rows_total from import"))
                    .isEqualTo("t");
            assertThat(surroundings.read(KILLED, TRACES)).isEqualTo(surroundings.read(CALM, TRACES));
            surroundings.awaitAllTold(KILLED);
            Set<Told> later = surroundings.told(TOPIC);
            later.removeAll(told);
            assertThat(Told.contents(later)).isEqualTo(Told.contents(told));
        }
    }
}
