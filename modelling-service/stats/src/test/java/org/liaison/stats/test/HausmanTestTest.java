package org.liaison.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.stats.SpecificationException;

/** Hausman's test on matrices whose answer is known by algebra. */
class HausmanTestTest {

    @Test
    void shouldTestARegularDifference() {
        HausmanResult result = HausmanTest.of(
                estimates(new double[] { 0.5, -0.2, 1.1 },
                        new double[][] { { 0.04, 0.01, 0 }, { 0.01, 0.09, 0.02 }, { 0, 0.02, 0.25 } }),
                estimates(new double[] { 0.4, -0.25, 1 },
                        new double[][] { { 0.02, 0.004, 0 }, { 0.004, 0.05, 0.01 }, { 0, 0.01, 0.2 } }),
                null);

        assertThat(result.statistic()).isCloseTo(0.7, within(1e-12));
        assertThat(result.df()).isEqualTo(3);
        assertThat(result.pValue()).isCloseTo(0.873203949063954, within(1e-12));
        assertThat(result.valid()).isTrue();
        assertThat(result.reason()).isNull();
        assertThat(result.eigenvalueMin()).isPositive();
    }

    @Test
    void shouldRefuseANegativeStatistic() {
        HausmanResult result = HausmanTest.of(
                estimates(new double[] { 0.9, -0.4 }, new double[][] { { 0.05, 0.01 }, { 0.01, 0.02 } }),
                estimates(new double[] { 0.3, -0.1 }, new double[][] { { 0.06, 0.005 }, { 0.005, 0.03 } }), List.of());

        assertThat(result.statistic()).isCloseTo(-36, within(1e-10));
        assertThat(result.valid()).isFalse();
        assertThat(result.pValue()).isNull();
        assertThat(result.reason()).startsWith("Not valid").contains("Mundlak");
        assertThat(result.eigenvalueMin()).isNegative();
    }

    @Test
    void shouldRefuseAPositiveStatisticOfAnIndefiniteDifference() {
        HausmanResult result = HausmanTest.of(
                estimates(new double[] { 0.9, -0.4 }, new double[][] { { 0.08, 0.01 }, { 0.01, 0.02 } }),
                estimates(new double[] { 0.3, -0.35 }, new double[][] { { 0.06, 0.005 }, { 0.005, 0.03 } }), null);

        assertThat(result.statistic()).isCloseTo(14.4444444444444, within(1e-10));
        assertThat(result.df()).isEqualTo(2);
        assertThat(result.valid()).isFalse();
        assertThat(result.pValue()).isNull();
        assertThat(result.reason()).contains("indefinite");
    }

    @Test
    void shouldTestASingularDifferenceOnItsRank() {
        HausmanResult result = HausmanTest.of(
                estimates(new double[] { 0.5, 0.7 }, new double[][] { { 0.02, 0 }, { 0, 0.03 } }),
                estimates(new double[] { 0.4, 0.7 }, new double[][] { { 0.01, 0 }, { 0, 0.03 } }), null);

        assertThat(result.statistic()).isCloseTo(1, within(1e-12));
        assertThat(result.df()).isEqualTo(1);
        assertThat(result.pValue()).isCloseTo(0.31731050786291415, within(1e-12));
        assertThat(result.valid()).isTrue();
        assertThat(result.reason()).contains("rank 1 of 2", "generalised inverse");
    }

    @Test
    void shouldSayThatEqualCovariancesTestNothing() {
        Estimates same = estimates(new double[] { 1, 2 }, new double[][] { { 1, 0 }, { 0, 1 } });

        HausmanResult result = HausmanTest.of(same, same, null);

        assertThat(result.df()).isZero();
        assertThat(result.pValue()).isNull();
        assertThat(result.valid()).isFalse();
        assertThat(result.reason()).contains("do not differ");
    }

    @Test
    void shouldSayThatPartOfTheDifferenceIsNotTested() {
        HausmanResult result = HausmanTest.of(
                estimates(new double[] { 0.5, 0.8 }, new double[][] { { 0.02, 0 }, { 0, 0.03 } }),
                estimates(new double[] { 0.4, 0.7 }, new double[][] { { 0.01, 0 }, { 0, 0.03 } }), null);

        assertThat(result.statistic()).isCloseTo(1, within(1e-12));
        assertThat(result.reason()).contains("not tested");
    }

    @Test
    void shouldNotDependOnUnits() {
        double[][] a = { { 4e20, 1e10 }, { 1e10, 9 } };
        double[][] b = { { 2e20, 0.5e10 }, { 0.5e10, 5 } };
        HausmanResult dollars = HausmanTest.of(estimates(new double[] { 1e10, 3 }, a), estimates(new double[] { 2e10, 2 }, b),
                null);

        double[][] c = { { 4, 1 }, { 1, 9 } };
        double[][] d = { { 2, 0.5 }, { 0.5, 5 } };
        HausmanResult scaled = HausmanTest.of(estimates(new double[] { 1, 3 }, c), estimates(new double[] { 2, 2 }, d), null);

        assertThat(dollars.statistic()).isCloseTo(scaled.statistic(), within(1e-12));
        assertThat(dollars.eigenvalueMin()).isCloseTo(scaled.eigenvalueMin(), within(1e-12));
    }

    @Test
    void shouldCompareCommonSlopesOnly() {
        Estimates consistent = new Estimates(List.of("x", "factor(year)2012", "factor(year)2013"), new double[] { 1, 2, 3 },
                diagonal(0.5, 0.6, 0.7));
        Estimates efficient = new Estimates(List.of("(intercept)", "factor(year)2013", "factor(year)2012", "x", "z"),
                new double[] { 9, 3.5, 2, 1.5, 8 }, diagonal(9, 0.3, 0.2, 0.1, 9));

        assertThat(HausmanTest.of(consistent, efficient, null).statistic()).isCloseTo(0.25 / 0.4 + 0.25 / 0.4, within(1e-12));
        assertThat(HausmanTest.of(consistent, efficient, List.of("factor(year)")).statistic()).isCloseTo(0.25 / 0.4,
                within(1e-12));
        assertThat(HausmanTest.of(consistent, efficient, List.of("x", "x")).df()).isEqualTo(1);
    }

    @Test
    void shouldNameTheTermAtFault() {
        Estimates one = new Estimates(List.of("(intercept)", "x", "q"), new double[] { 1, 1, 1 }, diagonal(1, 1, Double.NaN));
        Estimates two = new Estimates(List.of("(intercept)", "x", "z", "q"), new double[] { 1, 1, 1, 1 },
                diagonal(0.5, 0.5, 0.5, 0.5));

        assertThatThrownBy(() -> HausmanTest.of(one, two, List.of("z"))).hasMessageContaining("consistent")
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.term()).isEqualTo("z"));
        assertThatThrownBy(() -> HausmanTest.of(two, one, List.of("z"))).hasMessageContaining("efficient");
        assertThatThrownBy(() -> HausmanTest.of(one, two, List.of("(intercept)"))).hasMessageContaining("intercept");
        assertThatThrownBy(() -> HausmanTest.of(one, two, List.of("q"))).hasMessageContaining("no standard error for 'q'");
        assertThatThrownBy(() -> HausmanTest.of(one, new Estimates(List.of("(intercept)"), new double[1], diagonal(1)), null))
                .hasMessageContaining("in common");
    }

    private static Estimates estimates(double[] values, double[][] covariance) {
        return new Estimates(List.of("a", "b", "c").subList(0, values.length), values, covariance);
    }

    private static double[][] diagonal(double... values) {
        double[][] matrix = new double[values.length][values.length];
        for (int a = 0; a < values.length; a++) {
            matrix[a][a] = values[a];
        }
        return matrix;
    }
}
