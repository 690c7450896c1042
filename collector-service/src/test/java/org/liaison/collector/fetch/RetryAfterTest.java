package org.liaison.collector.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2015-10-21T07:28:00Z");

    @ParameterizedTest
    @CsvSource({ "7, PT7S", "' 120 ', PT2M", "0, PT0S", "'Wed, 21 Oct 2015 07:30:00 GMT', PT2M",
            "'Wednesday, 21-Oct-15 07:30:00 GMT', PT2M",
            "'Wed, 21 Oct 2015 07:00:00 GMT', PT0S", "99999999999999999999, PT87600H", "-5,", "soon,", "'',", "," })
    void shouldReadSecondsAndDates(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(expected);
    }
}
