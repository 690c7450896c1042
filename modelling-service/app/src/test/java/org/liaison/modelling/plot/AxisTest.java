package org.liaison.modelling.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Ticks that a reader expects. */
class AxisTest {

    @Test
    void shouldPutTicksAtRoundNumbers() {
        assertThat(labels(-5.3, 1.2, false)).containsExactly("-5", "-4", "-3", "-2", "-1", "0", "1");
        assertThat(labels(0, 1, false)).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(labels(-3e-12, 1e-12, false)).contains("-2e-12", "0", "1e-12");
        assertThat(labels(1e12, 3e12, false)).contains("1e12", "2e12", "3e12");
    }

    @Test
    void shouldPutTicksOfLogarithmsAtPowersOfTenAndBetween() {
        assertThat(labels(Math.log(0.9), Math.log(2.1), true)).contains("1.0", "1.2", "2.0").doesNotContain("0.0");
        assertThat(labels(Math.log(0.04), Math.log(1.1), true)).contains("0.1", "0.5", "1");
        assertThat(labels(Math.log(0.01), Math.log(9), true)).containsExactly("0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1",
                "2", "5", "10");
        assertThat(labels(-100, 100, true)).hasSizeBetween(5, 10).contains("1");
    }

    @Test
    void shouldPlaceValuesBetweenTheEnds() {
        Axis axis = Axis.over(new double[] { 2, Double.NaN, Double.POSITIVE_INFINITY, 6 }, 100, 500, false);

        assertThat(axis.at(4)).isCloseTo(300, within(1e-9));
        assertThat(axis.at(2)).isGreaterThan(100);
        assertThat(axis.at(99)).isEqualTo(500);
        assertThat(axis.at(-99)).isEqualTo(100);
    }

    @Test
    void shouldMakeRoomAroundASingleValueAndNone() {
        for (double[] values : List.of(new double[0], new double[] { 0 }, new double[] { 7 },
                new double[] { -7e-12, -7e-12 })) {
            Axis axis = Axis.over(values, 0, 100, false);
            assertThat(axis.high()).isGreaterThan(axis.low());
            assertThat(axis.ticks()).isNotEmpty();
        }
    }

    private static List<String> labels(double low, double high, boolean logarithmic) {
        return Axis.over(new double[] { low, high }, 0, 400, logarithmic).ticks().stream().map(Axis.Tick::label).toList();
    }
}
