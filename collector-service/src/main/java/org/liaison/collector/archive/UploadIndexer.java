package org.liaison.collector.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaison.collector.fetch.Header;
import org.liaison.kit.http.Digests;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.ParsingException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Takes the pages of an upload into the archive: packed as our own records, written and indexed some at a time. Given the same
 * pages again after a crash, it passes over those that the index has.
 */
final class UploadIndexer implements UploadReader.Sink {

    /** Bytes written at a time. */
    private static final int BATCH_BYTES = 8 * 1024 * 1024;
    private static final int BATCH_ROWS = 500;
    /** Payloads that a later record may point to; enough for any one crawl of a press site. */
    private static final int REMEMBERED = 200_000;

    private final RecordStore records;
    private final CaptureStore captures;
    private final UploadStore uploads;
    private final UUID upload;
    private final long indexed;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Capture> rows = new ArrayList<>();
    private final Map<String, UUID> holders = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UUID> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<UUID, UUID> pointers = new LinkedHashMap<>();
    private long taken;
    private long unreadable;

    /** @param indexed pages of the upload that are in the archive already */
    UploadIndexer(RecordStore records, CaptureStore captures, UploadStore uploads, UUID upload, long indexed) {
        this.records = records;
        this.captures = captures;
        this.uploads = uploads;
        this.upload = upload;
        this.indexed = indexed;
    }

    /** What the head of an answer says. */
    private record Answer(int status, List<Header> headers, byte[] payload) {
    }

    @Override
    public void accept(UploadedRecord record) throws IOException {
        Answer answer;
        try {
            answer = answer(record);
        } catch (ParsingException e) {
            unreadable++;
            return;
        }
        taken++;
        // the same page has the same id whenever it is read
        UUID id = UUID.nameUUIDFromBytes((upload + "/" + taken).getBytes(StandardCharsets.US_ASCII));
        boolean revisit = record.type().equals(Capture.REVISIT);
        if (!revisit && record.digest() != null) {
            holders.put(record.digest(), id);
        }
        if (isFresh()) {
            UUID holder = revisit && record.digest() != null ? holders.get(record.digest()) : null;
            if (holder != null) {
                pointers.put(id, holder);
            }
            add(record, answer, id);
        }
    }

    private void add(UploadedRecord record, Answer answer, UUID id) throws IOException {
        WarcRecords.Packed packed = WarcRecords.packUploaded(record, upload, id);
        String digest = Digests.hex(Digests.sha256().digest(answer.payload()));
        rows.add(new Capture(0, packed.id(), null, upload, record.address(), record.time(), record.type(), answer.status(),
                PageArchive.mediaType(Header.first(answer.headers(), "Content-Type")), digest, answer.payload().length, null,
                null, "", bytes.size(), packed.response(), 0, null));
        bytes.write(packed.bytes());
        if (bytes.size() > BATCH_BYTES || rows.size() >= BATCH_ROWS) {
            flush();
        }
    }

    private static Answer answer(UploadedRecord record) throws IOException {
        if (record.type().equals(Capture.RESOURCE)) {
            return new Answer(200, List.of(new Header("Content-Type", record.contentType())), record.block());
        }
        if (record.block().length == 0) {
            // a revisit may come without a head
            return new Answer(200, List.of(), new byte[0]);
        }
        // an answer may say no length: it ends where the record does
        HttpResponse http = HttpResponse.parse(LengthedBody.create(
                Channels.newChannel(new ByteArrayInputStream(record.block())), ByteBuffer.allocate(0), record.block().length));
        byte[] payload = record.type().equals(Capture.REVISIT) ? new byte[0]
                : http.body().stream().readNBytes(UploadReader.MOST);
        return new Answer(http.status(), StoredAnswer.headers(http.headers()), payload);
    }

    /** Writes what has gathered. */
    void flush() throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        RecordStore.Place place = records.append(bytes.toByteArray());
        QuarkusTransaction.requiringNew().run(() -> {
            captures.insert(rows.stream().map(row -> row.at(place)).toList());
            captures.point(pointers);
            uploads.indexed(upload, rows.size());
        });
        bytes.reset();
        rows.clear();
        pointers.clear();
    }

    long taken() {
        return taken;
    }

    /** Whether the last page was not in the archive before. */
    boolean isFresh() {
        return taken > indexed;
    }

    long unreadable() {
        return unreadable;
    }
}
