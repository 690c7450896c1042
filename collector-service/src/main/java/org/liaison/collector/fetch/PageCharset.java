package org.liaison.collector.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

import org.apache.hc.core5.http.ContentType;

/**
 * Decides in which charset a body is written. Heads of answers are wrong more often than bytes: a text with non-ASCII letters
 * that is valid UTF-8 is UTF-8, whatever a head says of a one-byte charset; and what is not valid UTF-8 is not UTF-8.
 */
final class PageCharset {

    /** So much of a body tells its charset; pages are shorter. */
    private static final int LOOKED_AT = 512_000;

    private PageCharset() {
    }

    /** @return name of the charset; null where the page itself must tell (byte order mark, {@code <meta>}) */
    static String of(String contentType, byte[] body) {
        Charset named = named(contentType);
        if (hasByteOrderMark(body)) {
            return null;
        }
        boolean wide = named != null && named.name().startsWith("UTF-") && !named.equals(StandardCharsets.UTF_8);
        if (wide) {
            return named.name();
        }
        Boolean utf8 = utf8(body);
        if (Boolean.TRUE.equals(utf8)) {
            return StandardCharsets.UTF_8.name();
        }
        boolean contradicted = Boolean.FALSE.equals(utf8) && StandardCharsets.UTF_8.equals(named);
        return named == null || contradicted ? null : named.name();
    }

    private static Charset named(String contentType) {
        try {
            ContentType type = ContentType.parseLenient(contentType);
            return type == null ? null : type.getCharset();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean hasByteOrderMark(byte[] body) {
        return startsWith(body, 0xEF, 0xBB, 0xBF) || startsWith(body, 0xFE, 0xFF) || startsWith(body, 0xFF, 0xFE);
    }

    private static boolean startsWith(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (body.length <= i || (body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** @return whether it is UTF-8; null where it is plain ASCII, which says nothing */
    private static Boolean utf8(byte[] body) {
        int end = Math.min(body.length, LOOKED_AT);
        boolean ascii = true;
        for (int i = 0; i < end && ascii; i++) {
            ascii = body[i] >= 0;
        }
        if (ascii) {
            return null;
        }
        // a cut may fall inside a letter
        while (end < body.length && end > 0 && (body[end] & 0xC0) == 0x80) {
            end--;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body, 0, end));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
