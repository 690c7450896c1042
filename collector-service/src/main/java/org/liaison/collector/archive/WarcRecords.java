package org.liaison.collector.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.liaison.collector.fetch.Exchange;
import org.liaison.collector.fetch.Header;
import org.liaison.kit.http.Digests;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Writes exchanges as records of the format WARC/1.1 (ISO 28500:2017), each compressed by itself. */
final class WarcRecords {

    static final String SHA_256 = "sha256";
    /** Ours: the collection that an answer was read for. */
    private static final String COLLECTION = "Liaison-Collection";
    /** Ours: the upload that an answer came with. */
    private static final String UPLOAD = "Liaison-Upload";
    private static final MessageVersion VERSION = MessageVersion.WARC_1_1;

    /**
     * Compressed records of one exchange, the answer first.
     *
     * @param response bytes of the first record
     * @param request bytes of the second
     */
    record Packed(UUID id, byte[] bytes, long response, long request) {
    }

    /** An earlier answer that had the same payload. */
    record Earlier(UUID id, String address, Instant time, boolean notModified) {
    }

    private WarcRecords() {
    }

    /** The first record of a file. */
    static byte[] fileInfo(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = writer(out)) {
            writer.write(new Warcinfo.Builder().version(VERSION).filename(name)
                    .fields(Map.of("software", List.of("Liaison collector"), "format", List.of("WARC File Format 1.1"),
                            "conformsTo",
                            List.of("http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")))
                    .build());
        }
        return out.toByteArray();
    }

    private static WarcWriter writer(ByteArrayOutputStream out) throws IOException {
        return new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
    }

    /**
     * @param digest SHA-256 of the payload
     * @param earlier answer with the same payload, which is then not written again; null where there is none
     */
    static Packed pack(Exchange exchange, UUID collection, byte[] digest, Earlier earlier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(exchange.payload().length / 2 + 1024);
        try (WarcWriter writer = writer(out)) {
            WarcCaptureRecord answer = earlier == null ? response(exchange, collection, digest)
                    : revisit(exchange, collection, digest, earlier);
            writer.write(answer);
            long end = out.size();
            writer.write(common(new WarcRequest.Builder(exchange.address().toString()), exchange, collection)
                    .concurrentTo(answer.id()).body(MediaType.HTTP_REQUEST, requestHead(exchange)).build());
            return new Packed(UUID.fromString(answer.id().toString().substring("urn:uuid:".length())), out.toByteArray(), end,
                    out.size() - end);
        }
    }

    /** A record out of an upload as one of ours: its block as it was, under an id of its own. */
    static Packed packUploaded(UploadedRecord record, UUID upload, UUID id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(record.block().length / 2 + 1024);
        try (WarcWriter writer = writer(out)) {
            MediaType type = mediaType(record.contentType());
            writer.write(switch (record.type()) {
                case Capture.RESPONSE -> uploaded(new WarcResponse.Builder(record.address()), record, id, upload)
                        .body(type, record.block()).build();
                case Capture.REVISIT -> uploaded(new WarcRevisit.Builder(record.address(),
                        WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1), record, id, upload).body(type, record.block()).build();
                default ->
                    uploaded(new WarcResource.Builder().setHeader("WARC-Target-URI", record.address()), record, id, upload)
                            .body(type, record.block()).build();
            });
        }
        return new Packed(id, out.toByteArray(), out.size(), 0);
    }

    private static MediaType mediaType(String text) {
        try {
            return MediaType.parse(text);
        } catch (IllegalArgumentException e) {
            return MediaType.OCTET_STREAM;
        }
    }

    private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> B uploaded(B builder,
            UploadedRecord record, UUID id, UUID upload) {
        builder.version(VERSION).recordId(id).date(record.time()).setHeader(UPLOAD, upload.toString());
        if (record.digest() != null) {
            builder.setHeader("WARC-Payload-Digest", record.digest());
        }
        return builder;
    }

    private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> B common(B record,
            Exchange exchange, UUID collection) {
        record.version(VERSION).date(exchange.time()).setHeader(COLLECTION, collection.toString());
        if (exchange.server() != null) {
            record.ipAddress(exchange.server());
        }
        return record;
    }

    private static WarcCaptureRecord response(Exchange exchange, UUID collection, byte[] digest) {
        byte[] head = responseHead(exchange);
        byte[] block = new byte[head.length + exchange.payload().length];
        System.arraycopy(head, 0, block, 0, head.length);
        System.arraycopy(exchange.payload(), 0, block, head.length, exchange.payload().length);
        return common(new WarcResponse.Builder(exchange.address().toString()), exchange, collection)
                .payloadDigest(new WarcDigest(SHA_256, digest))
                .blockDigest(new WarcDigest(SHA_256, Digests.sha256().digest(block)))
                .body(MediaType.HTTP_RESPONSE, block).build();
    }

    private static WarcCaptureRecord revisit(Exchange exchange, UUID collection, byte[] digest, Earlier earlier) {
        URI profile = earlier.notModified() ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
        return common(new WarcRevisit.Builder(exchange.address().toString(), profile), exchange, collection)
                .refersTo(URI.create("urn:uuid:" + earlier.id()), earlier.address(), earlier.time())
                .payloadDigest(new WarcDigest(SHA_256, digest))
                .body(MediaType.HTTP_RESPONSE, responseHead(exchange)).build();
    }

    /** As it came, but for the transfer encoding: chunks are put together before a body is kept. */
    private static byte[] responseHead(Exchange exchange) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(exchange.status()).append(' ').append(exchange.reason())
                .append("\r\n");
        for (Header header : exchange.headers()) {
            boolean chunks = header.name().toLowerCase(Locale.ROOT).equals("transfer-encoding");
            head.append(chunks ? "X-Archive-Orig-" : "").append(header.name()).append(": ").append(header.value())
                    .append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] requestHead(Exchange exchange) {
        String path = exchange.address().getRawPath();
        StringBuilder head = new StringBuilder("GET ").append(path == null || path.isEmpty() ? "/" : path)
                .append(exchange.address().getRawQuery() == null ? "" : "?" + exchange.address().getRawQuery())
                .append(" HTTP/1.1\r\n");
        exchange.requestHeaders()
                .forEach(header -> head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
