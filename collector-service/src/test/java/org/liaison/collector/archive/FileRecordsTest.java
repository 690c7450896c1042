package org.liaison.collector.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.collector.fetch.Exchange;
import org.liaison.collector.fetch.Header;
import org.liaison.kit.http.Digests;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

class FileRecordsTest {

    private static final UUID COLLECTION = UUID.randomUUID();

    @TempDir
    Path folder;

    private static WarcRecords.Packed packed(String text, WarcRecords.Earlier earlier) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        Exchange exchange = new Exchange(URI.create("http://example.org/a?b=c"), Instant.parse("2026-01-02T03:04:05.678Z"),
                null,
                List.of(new Header("Host", "example.org"), new Header("User-Agent", "us")), 200, "OK",
                List.of(new Header("Transfer-Encoding", "chunked"), new Header("Content-Type", "text/html"),
                        new Header("X-Twice", "1"), new Header("X-Twice", "2")),
                payload, null);
        return WarcRecords.pack(exchange, COLLECTION, Digests.sha256().digest(payload), earlier);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static long records(Path file) throws IOException {
        long count = 0;
        try (WarcReader reader = new WarcReader(file)) {
            for (WarcRecord record : reader) {
                record.body().consume();
                count++;
            }
        }
        return count;
    }

    @Test
    void shouldGiveBackWhatWasKept() throws Exception {
        WarcRecords.Packed packed = packed("the page", null);
        try (FileRecords records = new FileRecords(folder, 1 << 20, "p")) {
            records.append(packed("another", null).bytes());
            RecordStore.Place place = records.append(packed.bytes());

            try (InputStream in = records.open(place.file(), place.start(), packed.response());
                    WarcReader reader = new WarcReader(in)) {
                WarcResponse response = (WarcResponse) reader.next().orElseThrow();
                assertThat(response.id()).hasToString("urn:uuid:" + packed.id());
                assertThat(response.version()).hasToString("WARC/1.1");
                assertThat(response.date()).isEqualTo("2026-01-02T03:04:05.678Z");
                assertThat(response.payloadDigest().orElseThrow().hex()).isEqualTo(Digests.sha256("the page"));
                assertThat(response.headers().first("Liaison-Collection")).contains(COLLECTION.toString());
                assertThat(response.http().headers().all("X-Twice")).containsExactly("1", "2");
                assertThat(response.http().body().stream().readAllBytes()).asString().isEqualTo("the page");
                assertThat(reader.next()).as("nothing of the next record").isEmpty();
            }
            try (InputStream in = records.open(place.file(), place.start() + packed.response(), packed.request());
                    WarcReader reader = new WarcReader(in)) {
                WarcRequest request = (WarcRequest) reader.next().orElseThrow();
                assertThat(request.http().target()).isEqualTo("/a?b=c");
                assertThat(request.concurrentTo()).containsExactly(URI.create("urn:uuid:" + packed.id()));
            }
        }
    }

    @Test
    void shouldPointToTheEarlierRecordOfAnUnchangedPage() throws Exception {
        UUID first = UUID.randomUUID();
        WarcRecords.Packed packed = packed("the page",
                new WarcRecords.Earlier(first, "http://example.org/a?b=c", Instant.EPOCH, false));

        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(packed.bytes()))) {
            WarcRevisit revisit = (WarcRevisit) reader.next().orElseThrow();
            assertThat(revisit.refersTo()).contains(URI.create("urn:uuid:" + first));
            assertThat(revisit.refersToTargetURI()).contains(URI.create("http://example.org/a?b=c"));
            assertThat(revisit.profile()).isEqualTo(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
            assertThat(revisit.http().headers().first("Content-Type")).contains("text/html");
            assertThat(revisit.body().size()).isLessThan(200);
        }
    }

    @Test
    void shouldBeginAnotherFileWhereOneHasGrownLarge() throws Exception {
        try (FileRecords records = new FileRecords(folder, 1000, "p")) {
            for (int i = 0; i < 5; i++) {
                RecordStore.Place place = records.append(packed("page " + i, null).bytes());
                assertThat(records.open(place.file(), place.start(), 10)).isNotNull();
            }
            assertThat(files()).contains("p-00001.warc.gz", "p.lock").anyMatch(f -> f.endsWith(".open"));
        }
        assertThat(files()).hasSizeGreaterThan(1).allMatch(f -> f.endsWith(".warc.gz"));
    }

    @Test
    void shouldLeaveTheFilesOfAProcessThatIsThereAlone() throws Exception {
        try (FileRecords records = new FileRecords(folder, 1 << 20, "p")) {
            RecordStore.Place place = records.append(packed("page", null).bytes());

            assertThat(new FileRecords(folder, 1 << 20, "q").recover()).isZero();

            assertThat(files()).containsExactly("p-00001.warc.gz.open", "p.lock");
            assertThat(records.open(place.file(), place.start(), 10).readAllBytes()).hasSize(10);
        }
    }

    @Test
    void shouldCutWhatAKilledProcessHadHalfWritten() throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(WarcRecords.fileInfo("x"));
        whole.write(packed("first", null).bytes());
        byte[] torn = packed("second", null).bytes();
        WarcRecords.Packed second = packed("second", null);
        for (int cut = 1; cut < torn.length; cut += cut < torn.length - 12 ? 7 : 1) {
            Files.write(folder.resolve("dead.lock"), new byte[0]);
            Path open = folder.resolve("dead-00001.warc.gz.open");
            Files.write(open, whole.toByteArray());
            Files.write(open, java.util.Arrays.copyOf(torn, cut), java.nio.file.StandardOpenOption.APPEND);

            assertThat(new FileRecords(folder, 1 << 20, "q").recover()).isEqualTo(1);

            assertThat(files()).containsExactly("dead-00001.warc.gz");
            long kept = records(folder.resolve("dead-00001.warc.gz"));
            assertThat(kept).as("cut at %d of %d, answer ends at %d", cut, torn.length, second.response()).isBetween(3L, 4L);
            Files.delete(folder.resolve("dead-00001.warc.gz"));
        }
    }

    @Test
    void shouldRefuseAFileElsewhereAndBytesThatAreNotThere() throws Exception {
        try (FileRecords records = new FileRecords(folder, 1 << 20, "p")) {
            RecordStore.Place place = records.append(packed("page", null).bytes());

            assertThatThrownBy(() -> records.open("../secret", 0, 1)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> records.open("missing.warc.gz", 0, 1)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> records.open(place.file(), place.start(), 1 << 20)).isInstanceOf(IOException.class);
        }
    }
}
