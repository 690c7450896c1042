package org.liaison.indicators.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header {@code Retry-After} (RFC 9110, 10.2.3). */
final class RetryAfter {

    private RetryAfter() {
    }

    /** Seconds or a date as a wait from now; the other value where the header is missing or neither. */
    static Duration parse(String header, Duration otherwise) {
        if (header == null) {
            return otherwise;
        }
        try {
            long seconds = Long.parseLong(header.strip());
            return seconds < 0 ? otherwise : Duration.ofSeconds(seconds);
        } catch (NumberFormatException | ArithmeticException notSeconds) {
            try {
                Instant until = ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
                Duration wait = Duration.between(Instant.now(), until);
                return wait.isNegative() ? Duration.ZERO : wait;
            } catch (DateTimeException notDate) {
                return otherwise;
            }
        }
    }
}
