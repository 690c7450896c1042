package org.liaison.scenario.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.liaison.scenario.durability.Surroundings.CALM;
import static org.liaison.scenario.durability.Surroundings.KILLED;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.scenario.durability.Surroundings.Told;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The packaged collector, killed with SIGKILL while it takes the pages of a user's web archive and while it reads them: each
 * page is in the archive once, each item is made once, and what is told of them is told once.
 */
class ArchiveKillIT {

    private static final int PAGES = Integer.getInteger("liaison.archive.pages", 12_000);
    private static final long SEED = Long.getLong("liaison.kills.seed", 2011);
    private static final String TOPIC = "liaison.collector.item.v1";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String[] STATES = { "Georgia", "Ukraine", "Sweden", "Morocco", "Nowhere" };

    /** Everything that an upload leaves behind, in one order; ids of uploads and records differ between two runs. */
    private static final String TRACES = "select md5(string_agg(trace, '|' order by trace)) from ("
            + "select concat_ws(' ', 'item', id, status, reason, revision, duplicate_group, is_duplicate, content_hash) trace from item"
            + " union all select concat_ws(' ', 'mention', item_id, ordinal, partner, accepted) from mention"
            + " union all select concat_ws(' ', 'address', item_id, address) from item_address"
            + " union all select concat_ws(' ', 'capture', c.address, c.type, c.status, c.digest, c.payload_bytes, h.address)"
            + "  from capture c left join capture h on h.id = c.revisit_of"
            + " union all select concat_ws(' ', 'upload', kind, bytes, sha256, captures, skipped, digest_mismatches, items, known,"
            + "  other, failed) from archive_upload) traces";

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

    /** One page in ten is a revisit of the one before, one in seven no page of an item. */
    private static Path warc() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        Path file = folder.resolve("press.warc");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < PAGES; i++) {
                boolean revisit = i % 10 == 9;
                String page = "<html><body><h1>Talks number " + i + "</h1><p class=\"date\">" + (1 + random.nextInt(28))
                        + " June 20" + (11 + random.nextInt(8)) + "</p><div class=\"content\">Officers of "
                        + STATES[random.nextInt(STATES.length)] + " met planners for talks on subject "
                        + random.nextInt(1_000_000)
                        + " and agreed on paper " + Long.toHexString(random.nextLong()) + " of the staff.</div></body></html>";
                String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + (revisit ? "" : page);
                String head = "WARC/1.1\r\nWARC-Type: " + (revisit ? "revisit" : "response") + "\r\nWARC-Record-ID: <urn:uuid:"
                        + new UUID(random.nextLong(), random.nextLong()) + ">\r\nWARC-Date: 2019-01-01T00:00:00Z\r\n"
                        + "WARC-Target-URI: https://example.org/" + (i % 7 == 0 ? "list_" : "news_") + i + ".htm\r\n"
                        + "WARC-Payload-Digest: sha1:PAGE" + (revisit ? i - 1 : i) + "\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                        + http.getBytes(StandardCharsets.UTF_8).length + "\r\n"
                        + (revisit ? "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n" : "");
                out.write((head + "\r\n" + http + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** @return address of the job, below that of the API */
    private static String begin(ServiceProcess collector, Path file) throws Exception {
        collector.awaitAnswer("/sources");
        collector.post("/sources", """
                {"id": "press", "name": "Press", "base": "https://example.org", "routes": ["warc"],
                 "item": {"title": "h1", "date": "p.date", "body": "div.content"},
                 "canonical": {"patterns": ["/news_([0-9]+)\\\\.htm"]}}""");
        return "/jobs/" + collector.upload("/sources/press/archives", "application/warc", file).get("id").asText();
    }

    /** Kills at some moment after so many pages were taken or read. */
    private static void kill(ServiceProcess collector, String column, long after, SplittableRandom random) throws Exception {
        await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(5))
                .until(() -> Long
                        .parseLong(surroundings.read(KILLED,
                                "select coalesce(max(" + column + "), 0) from archive_upload")) >= after);
        await().pollDelay(Duration.ofMillis(1 + random.nextInt(100))).until(() -> true);
        collector.kill();
        System.out.println("killed at "
                + surroundings.read(KILLED,
                        "select concat_ws(' ', captures, taken_at is not null, items + known + other + failed) from archive_upload"));
        collector.start();
    }

    @Test
    void shouldTakeEachPageAndMakeEachItemOnceWhenKilled() throws Exception {
        Path file = warc();
        Set<Told> told;
        try (ServiceProcess undisturbed = collector(CALM)) {
            undisturbed.start();
            JsonNode done = undisturbed.ended(begin(undisturbed, file), PATIENCE);
            assertThat(done.get("status").asText()).as(done.toString()).isEqualTo("succeeded");
            surroundings.awaitAllTold(CALM);
            told = surroundings.told(TOPIC);
        }
        assertThat(surroundings.read(CALM, "select count(*) from capture")).isEqualTo(String.valueOf(PAGES));
        assertThat(Integer.parseInt(surroundings.read(CALM, "select items from archive_upload"))).isGreaterThan(PAGES * 3 / 4);
        assertThat(surroundings.read(CALM, "select count(*) from capture where revisit_of is not null"))
                .isEqualTo(String.valueOf(PAGES / 10));

        SplittableRandom random = new SplittableRandom(SEED);
        try (ServiceProcess disturbed = collector(KILLED)) {
            disturbed.start();
            String job = begin(disturbed, file);
            kill(disturbed, "captures", PAGES / 8, random);
            kill(disturbed, "captures", PAGES / 2, random);
            kill(disturbed, "items", PAGES / 8, random);
            kill(disturbed, "items", PAGES / 2, random);

            JsonNode done = disturbed.ended(job, PATIENCE);

            assertThat(done.get("status").asText()).as(done.toString()).isEqualTo("succeeded");
            assertThat(surroundings.read(KILLED, TRACES)).isEqualTo(surroundings.read(CALM, TRACES));
            long last = Long.parseLong(surroundings.read(KILLED, "select max(id) from capture where type = 'response'"));
            assertThat(disturbed.text("/captures/" + last + "/content")).contains("<h1>Talks number ");
            try (var waiting = Files.list(folder.resolve(KILLED).resolve("archive").resolve("uploads"))) {
                assertThat(waiting).isEmpty();
            }
            surroundings.awaitAllTold(KILLED);
            Set<Told> later = surroundings.told(TOPIC);
            later.removeAll(told);
            assertThat(Told.contents(later)).isEqualTo(Told.contents(told));
        }
    }
}
