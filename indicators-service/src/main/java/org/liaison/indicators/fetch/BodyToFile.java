package org.liaison.indicators.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemException;

/** Writes the body of a 200 to a file, inflated within bounds. */
final class BodyToFile implements HttpClientResponseHandler<Answer> {

    // Tables shrink to a twentieth or so; what grows a hundredfold is made to fill disks.
    private static final long RATIO_COUNTS_FROM = 1 << 20;
    private static final long LARGEST_RATIO = 100;
    private static final int START = 512;

    private final Path file;
    private final long maxBytes;

    BodyToFile(Path file, long maxBytes) {
        this.file = file;
        this.maxBytes = maxBytes;
    }

    @Override
    public Answer handleResponse(ClassicHttpResponse response) throws IOException {
        long bytes = 0;
        if (response.getCode() == 200 && response.getEntity() != null) {
            try (Counted raw = new Counted(response.getEntity().getContent())) {
                bytes = copy(inflated(raw, header(response, "Content-Encoding")), raw);
            }
        } else if (response.getCode() == 200) {
            Files.write(file, new byte[0]);
        }
        return new Answer(response.getCode(), header(response, "Location"), header(response, "Retry-After"),
                header(response, "ETag"), header(response, "Last-Modified"), bytes, bytes > 0 && isPage());
    }

    private static InputStream inflated(InputStream raw, String encoding) throws IOException {
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
            return raw;
        }
        if (encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip")) {
            return new GZIPInputStream(raw, 1 << 16);
        }
        throw new ProblemException(IndicatorsProblem.FETCH_FAILED,
                "The server packs its answer as '" + encoding + "', which was not asked for.");
    }

    private long copy(InputStream in, Counted raw) throws IOException {
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                total += length;
                if (total > maxBytes) {
                    throw unsafe("it is larger than " + (maxBytes >> 20) + " MB");
                }
                if (total > RATIO_COUNTS_FROM && total / LARGEST_RATIO > raw.count) {
                    throw unsafe("it inflates to more than " + LARGEST_RATIO + " times its size");
                }
                out.write(buffer, 0, length);
            }
        }
        return total;
    }

    private static ProblemException unsafe(String reason) {
        return new ProblemException(IndicatorsProblem.UNSAFE_FILE, "The answer is refused: " + reason + ".");
    }

    /** Servers and the boxes before them answer with pages in HTML, also with status 200. */
    private boolean isPage() throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(file)) {
            start = new String(in.readNBytes(START), StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading()
                    .toLowerCase(Locale.ROOT);
        }
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<?xml")
                || start.startsWith("<!--");
    }

    private static String header(ClassicHttpResponse response, String name) {
        return response.getFirstHeader(name) == null ? null : response.getFirstHeader(name).getValue();
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
