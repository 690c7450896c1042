package org.liaison.coding.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any table. */
class ReliabilityPropertiesTest {

    private static final double EXACT = 1e-12;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
    void shouldNotDependOnTheOrderOfUnitsAndCoders(long seed) {
        Integer[][] table = random(seed, 3, 40);
        Integer[][] mixed = shuffled(table, seed);
        for (Level level : Level.values()) {
            ReliabilityReport one = Sample.report(table, level, Weighting.LINEAR);
            ReliabilityReport other = Sample.report(mixed, level, Weighting.LINEAR);

            assertSame(one, other, EXACT);
            assertThat(other.confLow()).isEqualTo(one.confLow(), within(EXACT));
            assertThat(other.confHigh()).isEqualTo(one.confHigh(), within(EXACT));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void shouldNotDependOnTheNamesOfUnitsAndCoders(long seed) {
        Integer[][] table = random(seed, 4, 30);
        Settings settings = Sample.settings(Level.ORDINAL, Weighting.QUADRATIC);

        ReliabilityReport other = Sample.report(table, settings, unit -> "item-" + unit.hashCode(),
                coder -> "z" + -coder.hashCode());

        ReliabilityReport one = Sample.report(table, Level.ORDINAL, Weighting.QUADRATIC);
        assertSame(one, other, EXACT);
        assertThat(other.confLow()).isEqualTo(one.confLow(), within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void shouldNotDependOnTheNamesOfNominalCategories(long seed) {
        Integer[][] table = random(seed, 2, 50);
        Integer[][] renamed = mapped(table, value -> (value * 7 + 3) % 11);

        assertSame(Sample.report(table, Level.NOMINAL, null), Sample.report(renamed, Level.NOMINAL, null), EXACT);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void shouldKeepAlphaUnderTheTransformationsThatALevelAllows(long seed) {
        Integer[][] table = random(seed, 3, 50);
        Integer[][] monotone = mapped(table, value -> value * value * value);
        Integer[][] linear = mapped(table, value -> 1_000_000 + 3 * value);
        Integer[][] scaled = mapped(table, value -> 17 * value);

        assertThat(alpha(monotone, Level.ORDINAL)).isEqualTo(alpha(table, Level.ORDINAL), within(EXACT));
        assertThat(alpha(linear, Level.INTERVAL)).isEqualTo(alpha(table, Level.INTERVAL), within(1e-10));
        assertThat(alpha(scaled, Level.RATIO)).isEqualTo(alpha(table, Level.RATIO), within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void shouldKeepSharesWhenEveryUnitStandsTwice(long seed) {
        Integer[][] table = random(seed, 2, 40);
        Integer[][] doubled = Arrays.stream(table).map(row -> {
            Integer[] twice = Arrays.copyOf(row, 2 * row.length);
            System.arraycopy(row, 0, twice, row.length, row.length);
            return twice;
        }).toArray(Integer[][]::new);

        ReliabilityReport one = Sample.report(table, Level.ORDINAL, Weighting.LINEAR);
        ReliabilityReport two = Sample.report(doubled, Level.ORDINAL, Weighting.LINEAR);

        assertThat(two.percentAgreement()).isEqualTo(one.percentAgreement(), within(EXACT));
        assertThat(two.cohenKappa()).isEqualTo(one.cohenKappa(), within(EXACT));
        assertThat(two.weightedKappa()).isEqualTo(one.weightedKappa(), within(EXACT));
        assertThat(two.gwetAc1()).isEqualTo(one.gwetAc1(), within(EXACT));
        double n = 2.0 * one.units();
        double expected = 1 - (1 - one.krippendorffAlpha()) * (2 * n - 1) / (2 * n) * n / (n - 1);
        assertThat(two.krippendorffAlpha()).as("alpha corrects for small samples by (n - 1) / n")
                .isEqualTo(expected, within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void shouldGiveWeightedKappaThatEqualsTheIntraclassCorrelationOfItsMargins(long seed) {
        // quadratic weights: kappa = 2 cov / (var + var + (difference of means)^2), with n in the denominators (Krippendorff 1970)
        Integer[][] table = complete(random(seed, 2, 60));
        double n = table[0].length;
        double a = mean(table[0]);
        double b = mean(table[1]);
        double covariance = 0;
        double variances = 0;
        for (int i = 0; i < n; i++) {
            covariance += (table[0][i] - a) * (table[1][i] - b) / n;
            variances += ((table[0][i] - a) * (table[0][i] - a) + (table[1][i] - b) * (table[1][i] - b)) / n;
        }

        assertThat(Sample.report(table, Level.INTERVAL, Weighting.QUADRATIC).weightedKappa())
                .isEqualTo(2 * covariance / (variances + (a - b) * (a - b)), within(1e-10));
    }

    private static void assertSame(ReliabilityReport one, ReliabilityReport other, double tolerance) {
        assertThat(other.krippendorffAlpha()).isEqualTo(one.krippendorffAlpha(), within(tolerance));
        assertThat(other.percentAgreement()).isEqualTo(one.percentAgreement(), within(tolerance));
        assertThat(other.fleissKappa()).isEqualTo(one.fleissKappa(), within(tolerance));
        assertThat(other.gwetAc1()).isEqualTo(one.gwetAc1(), within(tolerance));
        assertThat(other.units()).isEqualTo(one.units());
        if (one.cohenKappa() != null) {
            assertThat(other.cohenKappa()).isEqualTo(one.cohenKappa(), within(tolerance));
        }
    }

    private static double alpha(Integer[][] table, Level level) {
        return Sample.report(table, level, null).krippendorffAlpha();
    }

    /** Ratings 1 to 5 around a true value, one in six missing. */
    private static Integer[][] random(long seed, int coders, int units) {
        Random random = new Random(seed);
        Integer[][] table = new Integer[coders][units];
        for (int u = 0; u < units; u++) {
            int truth = 1 + random.nextInt(5);
            for (int c = 0; c < coders; c++) {
                int rating = random.nextInt(4) > 0 ? truth : 1 + random.nextInt(5);
                table[c][u] = u > 9 && random.nextInt(6) == 0 ? null : Integer.valueOf(rating);
            }
        }
        return table;
    }

    private static Integer[][] complete(Integer[][] table) {
        int[] kept = java.util.stream.IntStream.range(0, table[0].length)
                .filter(u -> Arrays.stream(table).allMatch(row -> row[u] != null)).toArray();
        return Arrays.stream(table).map(row -> Arrays.stream(kept).mapToObj(u -> row[u]).toArray(Integer[]::new))
                .toArray(Integer[][]::new);
    }

    private static Integer[][] mapped(Integer[][] table, java.util.function.UnaryOperator<Integer> change) {
        return Arrays.stream(table)
                .map(row -> Arrays.stream(row).map(value -> value == null ? null : change.apply(value)).toArray(Integer[]::new))
                .toArray(Integer[][]::new);
    }

    private static Integer[][] shuffled(Integer[][] table, long seed) {
        java.util.List<Integer> units = new java.util.ArrayList<>(
                java.util.stream.IntStream.range(0, table[0].length).boxed().toList());
        java.util.Collections.shuffle(units, new Random(-seed));
        java.util.List<Integer[]> rows = new java.util.ArrayList<>(Arrays.stream(table)
                .map(row -> units.stream().map(u -> row[u]).toArray(Integer[]::new)).toList());
        java.util.Collections.shuffle(rows, new Random(seed));
        return rows.toArray(new Integer[0][]);
    }

    private static double mean(Integer[] values) {
        return Arrays.stream(values).mapToInt(Integer::intValue).average().orElseThrow();
    }
}
