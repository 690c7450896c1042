package org.liaison.coding.errorrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    private static final double LEVEL = 0.95;

    @Test
    void shouldGiveTheScoreIntervalOfThePublishedExample() {
        // Newcombe (1998, Statistics in Medicine 17, table I): score intervals without continuity correction
        assertThat(Wilson.of(81, 263, LEVEL)).satisfies(it -> {
            assertThat(it.low()).isEqualTo(0.2553, within(5e-5));
            assertThat(it.high()).isEqualTo(0.3662, within(5e-5));
        });
        assertThat(Wilson.of(15, 148, LEVEL)).satisfies(it -> {
            assertThat(it.low()).isEqualTo(0.0624, within(5e-5));
            assertThat(it.high()).isEqualTo(0.1605, within(5e-5));
        });
        assertThat(Wilson.of(0, 20, LEVEL)).satisfies(it -> {
            assertThat(it.low()).isZero();
            assertThat(it.high()).isEqualTo(0.1611, within(5e-5));
        });
        assertThat(Wilson.of(29, 29, LEVEL)).satisfies(it -> {
            assertThat(it.low()).isEqualTo(0.8830, within(5e-5));
            assertThat(it.high()).isEqualTo(1);
        });
    }

    @Test
    void shouldTellFoundInventedAndMissedRowsApart() {
        ConfusionMatrix matrix = new ConfusionMatrix(List.of("low", "high", "none"));
        matrix.add("low", "low");
        matrix.add("low", "low");
        matrix.add("low", "high");
        matrix.add("high", "none");
        matrix.add("none", "low");
        matrix.add("none", "none");

        ErrorRates.RowRate rows = matrix.rows(LEVEL);

        assertThat(matrix.units()).isEqualTo(6);
        assertThat(List.of(rows.hits(), rows.extra(), rows.missed())).containsExactly(3L, 1L, 1L);
        assertThat(rows.f1()).isEqualTo(0.75);
        assertThat(matrix.cells(LEVEL)).hasSize(9).first().satisfies(cell -> {
            assertThat(cell.count()).isEqualTo(2);
            assertThat(cell.rate()).isEqualTo(2 / 3.0);
            assertThat(cell.confLow()).isLessThan(2 / 3.0);
        });
        assertThat(matrix.byClass(LEVEL).get(1)).satisfies(high -> {
            assertThat(high.recall()).isZero();
            assertThat(high.precision()).isZero();
            assertThat(high.f1()).isZero();
        });
    }

    @Test
    void shouldLeaveARateOutWherePeopleNeverGaveTheClass() {
        ConfusionMatrix matrix = new ConfusionMatrix(List.of("low", "none"));
        matrix.add("none", "none");

        assertThat(matrix.cells(LEVEL).get(0).rate()).isNull();
        assertThat(matrix.byClass(LEVEL).get(0).f1()).isNull();
        assertThat(matrix.rows(LEVEL).precision()).isNull();
    }
}
