package org.liaison.collector.fetch;

import java.time.Duration;
import java.time.Instant;

import org.apache.hc.client5.http.utils.DateUtils;

/** Reads the header Retry-After (RFC 9110, 10.2.3): seconds or a date. */
final class RetryAfter {

    /** So far ahead that it means never, and still a time that can be computed with. */
    private static final Duration NEVER = Duration.ofDays(3650);

    private RetryAfter() {
    }

    /** @return the time to wait from now, at least zero; null where the header is missing or says nothing */
    static Duration parse(String header, Instant now) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return value.length() > 9 ? NEVER : Duration.ofSeconds(Long.parseLong(value));
        }
        Instant until = DateUtils.parseStandardDate(value);
        if (until == null) {
            return null;
        }
        Duration wait = Duration.between(now, until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
