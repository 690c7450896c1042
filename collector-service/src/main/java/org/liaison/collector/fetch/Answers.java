package org.liaison.collector.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import org.apache.hc.core5.http.HttpHeaders;

/**
 * Makes of head and body what a reader of pages needs: inflated within limits, its charset decided. The same for an answer that
 * has just come and for one from the archive, so that both are read alike.
 */
public final class Answers {

    /** Web pages shrink by less than thirty; what shrinks by more than this is made to fill memory. */
    private static final int MOST_RATIO = 100;
    private static final int RATIO_COUNTS_FROM = 1_000_000;
    private static final int STEP = 64 * 1024;
    private static final int READ_AHEAD = 4096;

    private Answers() {
    }

    /**
     * @param payload with its content encoding
     * @param most bytes of the inflated body
     * @param cut whether a longer body is cut there; else it is an error
     * @throws FetchException where the body has an encoding that was not asked for, inflates to more than is allowed, or ends
     *         early
     */
    public static Fetched read(URI address, int status, List<Header> headers, byte[] payload, int most, boolean cut)
            throws FetchException {
        byte[] body = inflate(payload, Header.all(headers, HttpHeaders.CONTENT_ENCODING), most, cut);
        if (body.length > most) {
            if (!cut) {
                throw tooLarge(most);
            }
            body = Arrays.copyOf(body, most);
        }
        return new Fetched(address, status, PageCharset.of(Header.first(headers, HttpHeaders.CONTENT_TYPE), body),
                Header.first(headers, HttpHeaders.RETRY_AFTER), Header.first(headers, HttpHeaders.LOCATION), body);
    }

    static FetchException tooLarge(int most) {
        return new FetchException(FetchException.Reason.TOO_LARGE, "answer larger than " + most + " bytes");
    }

    private static byte[] inflate(byte[] payload, String encodings, int most, boolean cut) throws FetchException {
        List<String> named = encodings == null ? List.of()
                : Arrays.stream(encodings.split(",")).map(e -> e.strip().toLowerCase(Locale.ROOT))
                        .filter(e -> !e.isEmpty() && !e.equals("identity")).toList();
        if (named.isEmpty() || payload.length == 0) {
            return payload;
        }
        if (named.size() > 1 || !named.get(0).equals("gzip") && !named.get(0).equals("x-gzip")) {
            throw new FetchException(FetchException.Reason.ENCODING,
                    "the body has an encoding that was not asked for: " + String.join(", ", named));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(Math.min(most, 4 * payload.length));
        ByteArrayInputStream packed = new ByteArrayInputStream(payload);
        try (InputStream in = new GZIPInputStream(packed, READ_AHEAD)) {
            byte[] buffer = new byte[STEP];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                body.write(buffer, 0, count);
                if (body.size() > RATIO_COUNTS_FROM && body.size() / MOST_RATIO > payload.length - packed.available()) {
                    throw new FetchException(FetchException.Reason.DECOMPRESSION,
                            "the body inflates to more than " + MOST_RATIO + " times its size");
                }
                if (body.size() > most) {
                    if (!cut) {
                        throw tooLarge(most);
                    }
                    break;
                }
            }
            return body.toByteArray();
        } catch (EOFException e) {
            throw new FetchException(FetchException.Reason.TRUNCATED, "the compressed body ends early");
        } catch (IOException e) {
            throw new FetchException(FetchException.Reason.ENCODING, "the body is not the gzip that its head promises");
        }
    }
}
