package org.liaison.collector.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.liaison.collector.fetch.Header;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/**
 * An answer out of the archive.
 *
 * @param payload with its content encoding; empty where only the head was read
 */
record StoredAnswer(int status, String reason, List<Header> headers, byte[] payload) {

    /** Larger than any page that is read; uploads may hold whatever they like. */
    private static final int MOST = 64 * 1024 * 1024;

    static StoredAnswer read(RecordStore records, Capture capture) throws IOException {
        return open(records, capture, true);
    }

    static StoredAnswer head(RecordStore records, Capture capture) throws IOException {
        return open(records, capture, false);
    }

    private static StoredAnswer open(RecordStore records, Capture capture, boolean body) throws IOException {
        try (InputStream in = records.open(capture.file(), capture.start(), capture.length());
                WarcReader reader = new WarcReader(in)) {
            WarcRecord record = reader.next().orElseThrow(() -> new EOFException("there is no record at its place"));
            if (record instanceof WarcResponse response) {
                return of(response.http(), body);
            }
            if (record instanceof WarcRevisit revisit) {
                return of(revisit.http(), false);
            }
            if (record instanceof WarcResource resource) {
                List<Header> headers = List.of(new Header("Content-Type", resource.contentType().toString()));
                return new StoredAnswer(200, "OK", headers, body ? bytes(resource.body().stream()) : new byte[0]);
            }
            throw new IOException("the record at its place is a " + record.type());
        } catch (ParsingException e) {
            throw new IOException("the record at its place cannot be read", e);
        }
    }

    private static StoredAnswer of(HttpResponse http, boolean body) throws IOException {
        return new StoredAnswer(http.status(), http.reason(), headers(http.headers()),
                body ? bytes(http.body().stream()) : new byte[0]);
    }

    static List<Header> headers(MessageHeaders headers) {
        List<Header> list = new ArrayList<>();
        headers.map().forEach((name, values) -> values.forEach(value -> list.add(new Header(name, value))));
        return list;
    }

    private static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw new IOException("the payload is larger than " + MOST + " bytes");
        }
        return bytes;
    }
}
