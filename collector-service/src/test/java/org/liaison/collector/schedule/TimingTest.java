package org.liaison.collector.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.kit.problem.ProblemException;

class TimingTest {

    private static final Instant NOW = Instant.parse("2026-03-28T12:00:00Z");

    @Test
    void shouldRunAtTheHourOfThePlaceWhenClocksGoForward() {
        Timing nightly = Timing.of("0 4 * * *", null, "Europe/Brussels");

        assertThat(nightly.after(Instant.parse("2026-03-28T02:00:00Z"))).isEqualTo("2026-03-28T03:00:00Z");
        assertThat(nightly.after(NOW)).isEqualTo("2026-03-29T02:00:00Z");
    }

    @Test
    void shouldRunAtIntervals() {
        assertThat(Timing.of(null, "P1D", null).after(NOW)).isEqualTo("2026-03-29T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({ "'* * *',,", ",P1M,", ",PT10S,", "'0 4 * * *',P1D,", ",,", "'0 4 * * *',,Mars/Olympus" })
    void shouldRefuseWhatIsNoTime(String cron, String every, String zone) {
        assertThatThrownBy(() -> Timing.of(cron, every, zone)).isInstanceOf(ProblemException.class);
    }
}
