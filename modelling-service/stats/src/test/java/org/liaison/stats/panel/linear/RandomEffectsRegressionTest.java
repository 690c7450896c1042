package org.liaison.stats.panel.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.WeightType;
import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.BasisBuilder;
import org.liaison.stats.design.Column;
import org.liaison.stats.design.ColumnFactory;
import org.liaison.stats.design.Levels;
import org.liaison.stats.design.Sample;
import org.liaison.stats.formula.Formula;
import org.liaison.stats.panel.Maximum;
import org.liaison.stats.panel.PanelData;

/** Feasible generalised least squares against generalised least squares with the full covariance of the rows. */
class RandomEffectsRegressionTest {

    private static final int UNITS = 9;

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void shouldBeGeneralisedLeastSquares(boolean balanced) {
        Sample sample = sample(1, balanced, null);
        PanelData data = data(sample);
        RandomEffectsRegression regression = new RandomEffectsRegression(sample, columns(sample), data);
        int n = sample.size();

        Maximum maximum = regression.fit(n);

        DMatrixRMaj x = new DMatrixRMaj(n, 3);
        DMatrixRMaj y = new DMatrixRMaj(n, 1);
        DMatrixRMaj v = new DMatrixRMaj(n, n);
        int[] unit = sample.group("unit").codes();
        for (int i = 0; i < n; i++) {
            int p = indexOf(data.order(), i);
            x.set(i, 0, data.z()[p * 2]);
            x.set(i, 1, data.z()[p * 2 + 1]);
            x.set(i, 2, 1);
            y.set(i, 0, sample.outcome()[i] - sample.offset()[i]);
            for (int j = 0; j < n; j++) {
                v.set(i, j, (unit[i] == unit[j] ? regression.effectVariance() : 0) + (i == j ? regression.errorVariance() : 0));
            }
        }
        double logDeterminant = Math.log(CommonOps_DDRM.det(v));
        CommonOps_DDRM.invert(v);
        DMatrixRMaj vx = new DMatrixRMaj(n, 3);
        CommonOps_DDRM.mult(v, x, vx);
        DMatrixRMaj cross = new DMatrixRMaj(3, 3);
        CommonOps_DDRM.multTransA(x, vx, cross);
        DMatrixRMaj right = new DMatrixRMaj(3, 1);
        CommonOps_DDRM.multTransA(vx, y, right);
        DMatrixRMaj b = new DMatrixRMaj(3, 1);
        CommonOps_DDRM.solve(cross, right, b);
        DMatrixRMaj rest = new DMatrixRMaj(n, 1);
        CommonOps_DDRM.mult(x, b, rest);
        CommonOps_DDRM.subtract(y, rest, rest);
        DMatrixRMaj vr = new DMatrixRMaj(n, 1);
        CommonOps_DDRM.mult(v, rest, vr);
        double square = CommonOps_DDRM.dot(rest, vr);
        for (int a = 0; a < 3; a++) {
            assertThat(maximum.theta()[a]).isCloseTo(b.get(a), within(1e-10));
            for (int c = a; c < 3; c++) {
                // The scale is that of the transformed residuals by n - p
                assertThat(maximum.information()[a * 3 + c])
                        .isCloseTo(cross.get(a, c) * (n - 3) / square, within(1e-8 * (1 + Math.abs(cross.get(a, c)))));
            }
        }
        assertThat(maximum.value())
                .isCloseTo(-(n * Math.log(2 * Math.PI) + logDeterminant + square) / 2, within(1e-8));
        assertThat(maximum.converged()).isTrue();
        double[][] scores = regression.scores(maximum.theta(), n);
        assertThat(scores).hasNumberOfRows(UNITS);
        for (int u = 0; u < UNITS; u++) {
            for (int a = 0; a < 3; a++) {
                double expected = 0;
                for (int i = 0; i < n; i++) {
                    expected += unit[i] == u ? x.get(i, a) * vr.get(i) * (n - 3) / square : 0;
                }
                assertThat(scores[u][a]).isCloseTo(expected, within(1e-9));
            }
        }
    }

    /** In balanced panels both variances have their textbook form. */
    @Test
    void shouldTakeTheVariancesOfSwamyAndArora() {
        Sample sample = sample(2, true, null);
        int n = sample.size();
        int[] unit = sample.group("unit").codes();
        double[][] columns = { net(sample), sample.frame().numbers("x"), sample.frame().numbers("z") };
        double[][] means = new double[3][UNITS];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < n; i++) {
                means[c][unit[i]] += columns[c][i] / 5;
            }
        }
        double[][] within = new double[3][n];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < n; i++) {
                within[c][i] = columns[c][i] - means[c][unit[i]];
            }
        }
        double error = rest(within[0], within[1], within[2]) / (n - UNITS - 2);
        double[] ones = new double[UNITS];
        Arrays.fill(ones, 1);
        double between = rest(means[0], ones, means[1], means[2]) / (UNITS - 3);

        RandomEffectsRegression regression = new RandomEffectsRegression(sample, columns(sample), data(sample));

        assertThat(regression.errorVariance()).isCloseTo(error, within(1e-12));
        assertThat(regression.effectVariance()).isCloseTo(between - error / 5, within(1e-12));
        assertThat(regression.isAtBoundary()).isFalse();
    }

    @Test
    void shouldTakeAFrequencyAsRepeatedRows() {
        Sample sample = sample(3, false, WeightType.FREQUENCY);
        int[] repeated = IntStream.range(0, sample.size())
                .flatMap(i -> IntStream.range(0, (int) sample.weights()[i]).map(c -> i)).toArray();
        Frame frame = sample.frame().pick(repeated).build();
        double[] ones = new double[repeated.length];
        Arrays.fill(ones, 1);
        Sample rows = new Sample(frame, IntStream.range(0, repeated.length).toArray(),
                Arrays.stream(repeated).mapToDouble(i -> sample.outcome()[i]).toArray(), ones,
                Arrays.stream(repeated).mapToDouble(i -> sample.offset()[i]).toArray(), null);

        RandomEffectsRegression weighted = new RandomEffectsRegression(sample, columns(sample), data(sample));
        RandomEffectsRegression plain = new RandomEffectsRegression(rows, columns(rows), data(rows));

        assertThat(weighted.errorVariance()).isCloseTo(plain.errorVariance(), within(1e-10));
        assertThat(weighted.effectVariance()).isCloseTo(plain.effectVariance(), within(1e-10));
        double n = repeated.length;
        assertThat(weighted.fit(n).value()).isCloseTo(plain.fit(n).value(), within(1e-8));
        assertThat(weighted.scores(weighted.fit(n).theta(), n)[2][2])
                .isCloseTo(plain.scores(plain.fit(n).theta(), n)[2][2], within(1e-8));
    }

    @Test
    void shouldTakeANegativeVarianceAsZero() {
        Sample sample = sample(4, true, null);
        double[] turned = sample.outcome().clone();
        for (int u = 0; u < UNITS; u++) {
            // Unit means that are all the same
            double mean = Arrays.stream(turned, u * 5, u * 5 + 5).average().orElseThrow();
            for (int i = u * 5; i < u * 5 + 5; i++) {
                turned[i] += 1 - mean;
            }
        }
        Sample flat = new Sample(sample.frame(), sample.rows(), turned, sample.weights(), new double[turned.length], null);

        RandomEffectsRegression regression = new RandomEffectsRegression(flat, columns(flat), data(flat));

        assertThat(regression.isAtBoundary()).isTrue();
        assertThat(regression.effectVariance()).isZero();
    }

    @Test
    void shouldRefusePanelsThatShowNoVariance() {
        Sample sample = sample(5, true, null);
        boolean[] first = new boolean[sample.size()];
        boolean[] few = new boolean[sample.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = i % 5 == 0;
            few[i] = i < 15;
        }

        assertThatThrownBy(() -> regression(sample.where(first))).isInstanceOfSatisfying(SpecificationException.class,
                e -> assertThat(e.field()).isEqualTo("formula"));
        assertThatThrownBy(() -> regression(sample.where(few))).hasMessage(
                "There are 3 units for 3 parameters between them; too few to estimate the variance of their effects.");
    }

    private static RandomEffectsRegression regression(Sample sample) {
        return new RandomEffectsRegression(sample, columns(sample), data(sample));
    }

    /** Sum of squares that a regression of y leaves. */
    private static double rest(double[] y, double[]... columns) {
        DMatrixRMaj x = new DMatrixRMaj(y.length, columns.length);
        for (int i = 0; i < y.length; i++) {
            for (int a = 0; a < columns.length; a++) {
                x.set(i, a, columns[a][i]);
            }
        }
        DMatrixRMaj b = new DMatrixRMaj(columns.length, 1);
        CommonOps_DDRM.solve(x, new DMatrixRMaj(y.length, 1, true, y), b);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double rest = y[i];
            for (int a = 0; a < columns.length; a++) {
                rest -= x.get(i, a) * b.get(a);
            }
            sum += rest * rest;
        }
        return sum;
    }

    private static int indexOf(int[] order, int row) {
        return IntStream.range(0, order.length).filter(p -> order[p] == row).findFirst().orElseThrow();
    }

    private static double[] net(Sample sample) {
        return IntStream.range(0, sample.size()).mapToDouble(i -> sample.outcome()[i] - sample.offset()[i]).toArray();
    }

    private static Sample sample(long seed, boolean balanced, WeightType type) {
        Random random = new Random(seed);
        int[] unit = IntStream.range(0, UNITS).flatMap(u -> IntStream.range(0, balanced ? 5 : 2 + u % 5).map(t -> u)).toArray();
        int n = unit.length;
        double[] x = random.doubles(n).map(v -> 4 * v).toArray();
        double[] z = random.doubles(n).map(v -> v < 0.5 ? 0 : 1).toArray();
        double[] effects = new double[UNITS];
        Arrays.setAll(effects, u -> 2 * random.nextGaussian());
        double[] offset = random.doubles(n).toArray();
        double[] y = new double[n];
        Arrays.setAll(y, i -> 1 + x[i] - 2 * z[i] + effects[unit[i]] + offset[i] + random.nextGaussian());
        double[] weights = new double[n];
        Arrays.setAll(weights, i -> type == null ? 1 : 1 + random.nextInt(3));
        Frame frame = Frame.builder(n).number("unit", Arrays.stream(unit).asDoubleStream().toArray()).number("x", x)
                .number("z", z).number("y", y).build();
        return new Sample(frame, IntStream.range(0, n).toArray(), y, weights, offset, type);
    }

    private static List<Column> columns(Sample sample) {
        return new ColumnFactory(Formula.parse("y ~ x + z"), sample, new Levels(sample)).columns();
    }

    private static PanelData data(Sample sample) {
        BasisBuilder builder = new BasisBuilder(Absorption.constant(sample.size(), true), sample.weights());
        for (String name : List.of("x", "z")) {
            double[] values = Arrays.stream(sample.rows()).mapToDouble(row -> sample.frame().numbers(name)[row]).toArray();
            builder.add(columns(sample).get(name.equals("x") ? 0 : 1), values);
        }
        return PanelData.of(sample, builder.build(), true, "unit");
    }
}
