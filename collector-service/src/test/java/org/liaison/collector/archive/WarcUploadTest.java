package org.liaison.collector.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.collector.fetch.Answers;
import org.liaison.collector.fetch.Fetched;

class WarcUploadTest {

    private static final String PAGE = "<html><body>the page</body></html>";
    private static final byte[] CHUNKED = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "c\r\n" + PAGE.substring(0, 12) + "\r\n" + Integer.toHexString(PAGE.length() - 12) + "\r\n" + PAGE.substring(12)
            + "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    /** How the same records may be put into a file. */
    enum Packing {
        PLAIN,
        BY_RECORD,
        AS_A_WHOLE
    }

    private static byte[] record(String type, String more, byte[] block) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + UUID.randomUUID()
                + ">\r\nWARC-Date: 2015-06-30T12:00:00Z\r\n" + more + "Content-Length: " + block.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(block);
        out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] response(String address, byte[] http) throws IOException {
        return record("response", "WARC-Target-URI: " + address + "\r\nContent-Type: application/http; msgtype=response\r\n",
                http);
    }

    private static List<byte[]> records() throws IOException {
        byte[] page = PAGE.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        packed.write(gzip(page));
        return List.of(
                record("warcinfo", "Content-Type: application/warc-fields\r\n",
                        "software: x\r\n".getBytes(StandardCharsets.UTF_8)),
                response("<http://example.org/chunked>", CHUNKED), response("http://example.org/gzip", packed.toByteArray()),
                record("resource", "WARC-Target-URI: http://example.org/saved\r\nContent-Type: text/html\r\n", page),
                record("revisit", "WARC-Target-URI: http://example.org/again\r\nWARC-Payload-Digest: sha1:ABC\r\n"
                        + "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n"
                        + "Content-Type: application/http; msgtype=response\r\n",
                        "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8)),
                response("dns:example.org", "20150630120000\nexample.org. IN A 1.2.3.4\n".getBytes(StandardCharsets.UTF_8)),
                record("metadata", "WARC-Target-URI: http://example.org/gzip\r\nContent-Type: text/plain\r\n",
                        "x".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] file(Packing packing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] record : records()) {
            out.write(packing == Packing.BY_RECORD ? gzip(record) : record);
        }
        return packing == Packing.AS_A_WHOLE ? gzip(out.toByteArray()) : out.toByteArray();
    }

    private List<UploadedRecord> read(byte[] file, UploadReader.Tally tally) throws Exception {
        Path path = Files.write(folder.resolve("upload"), file);
        List<UploadedRecord> taken = new ArrayList<>();
        new WarcUpload().read(path, taken::add, tally);
        return taken;
    }

    @ParameterizedTest
    @EnumSource(Packing.class)
    void shouldTakeAnswersResourcesAndRevisitsHoweverTheyArePacked(Packing packing) throws Exception {
        UploadReader.Tally tally = new UploadReader.Tally();

        List<UploadedRecord> taken = read(file(packing), tally);

        assertThat(taken).extracting(UploadedRecord::address).containsExactly("http://example.org/chunked",
                "http://example.org/gzip", "http://example.org/saved", "http://example.org/again");
        assertThat(taken).extracting(UploadedRecord::type).containsExactly("response", "response", "resource", "revisit");
        assertThat(taken).allMatch(r -> r.time().equals(Instant.parse("2015-06-30T12:00:00Z")));
        assertThat(tally.skipped).isEqualTo(3);
    }

    @Test
    void shouldGiveBackChunkedCompressedAndSavedPagesAlike() throws Exception {
        try (FileRecords records = new FileRecords(folder.resolve("archive"), 1 << 20, "p")) {
            for (UploadedRecord record : read(file(Packing.BY_RECORD), new UploadReader.Tally()).subList(0, 3)) {
                WarcRecords.Packed packed = WarcRecords.packUploaded(record, UUID.randomUUID(), UUID.randomUUID());
                RecordStore.Place place = records.append(packed.bytes());
                Capture capture = new Capture(1, packed.id(), null, null, record.address(), record.time(), record.type(), 200,
                        null, "", 0, null, null, place.file(), place.start(), packed.response(), 0, null);

                StoredAnswer stored = StoredAnswer.read(records, capture);
                Fetched page = Answers.read(null, stored.status(), stored.headers(), stored.payload(), 1000, false);

                assertThat(page.body()).as(record.address()).asString().isEqualTo(PAGE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Packing.class)
    void shouldRefuseAFileThatIsCutAnywhere(Packing packing) throws Exception {
        byte[] whole = file(packing);
        int last = packing == Packing.PLAIN ? whole.length - 5 : whole.length - 9;
        for (int end = 1; end < last; end += 37) {
            byte[] cut = Arrays.copyOf(whole, end);
            if (packing == Packing.AS_A_WHOLE || !isBoundary(packing, end)) {
                assertThatThrownBy(() -> read(cut, new UploadReader.Tally())).as("cut at %d of %d", end, whole.length)
                        .isInstanceOf(BadArchiveException.class);
            }
        }
    }

    /** Between two records nothing shows that there were more. */
    private static boolean isBoundary(Packing packing, int end) throws IOException {
        int at = 0;
        for (byte[] record : records()) {
            at += packing == Packing.BY_RECORD ? gzip(record).length : record.length;
            if (Math.abs(at - end) <= 8) {
                return true;
            }
        }
        return false;
    }

    @Test
    void shouldRefuseABombAndWhatIsNoArchive() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(record("resource", "WARC-Target-URI: http://example.org/\r\nContent-Type: text/html\r\n",
                    new byte[60_000_000]));
        }
        assertThatThrownBy(() -> read(bomb.toByteArray(), new UploadReader.Tally())).isInstanceOf(BadArchiveException.class)
                .hasMessageContaining("100 times");
        for (byte[] other : List.of(gzip("just text".getBytes(StandardCharsets.UTF_8)), new byte[0],
                "WARC/9 what".getBytes(StandardCharsets.UTF_8),
                new byte[] { 0x1F, (byte) 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8 })) {
            assertThatThrownBy(() -> read(other, new UploadReader.Tally())).isInstanceOf(BadArchiveException.class);
        }
    }
}
