package org.liaison.stats.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.stats.Family;
import org.liaison.stats.optimise.Models.Design;

/** Rows without a finite estimate, planted so that they are known. */
class SeparationTest {

    /** Few units are searched exactly, many by iteration. */
    @ParameterizedTest
    @ValueSource(ints = { 8, 200 })
    void shouldFindZerosThatACombinationSinglesOut(int units) {
        Random random = new Random(units);
        int n = units * 4;
        boolean[] planted = new boolean[n];
        double[] y = new double[n];
        double[] x = new double[n];
        double[] noise = new double[n];
        for (int i = 0; i < n; i++) {
            planted[i] = i % 9 == 4;
            // Zeros with both signs of the noise in every unit are not separated
            y[i] = planted[i] || i % 5 == 0 ? 0 : 1 + random.nextInt(4);
            noise[i] = random.nextGaussian();
            // A multiple of the noise column and of the unit hides the indicator
            x[i] = (planted[i] ? 1 + random.nextDouble() : 0) + 2 * noise[i] + Math.sin(i / 4);
        }
        IndexModel model = model(Family.POISSON, Design.UNITS, y, x, noise);

        boolean[] found = new Separation(model).rows();

        assertThat(found).isEqualTo(planted);
    }

    @ParameterizedTest
    @CsvSource({ "8, POISSON", "200, POISSON", "8, LOGIT", "200, LOGIT" })
    void shouldFindNothingWhereNothingIsSeparated(int units, Family family) {
        Random random = new Random(units + 1);
        int n = units * 4;
        double[] y = IntStream.range(0, n).mapToDouble(i -> i % 4 < 2 ? 0 : 1).toArray();
        double[] x = random.doubles(n).toArray();
        // The first two rows of a unit are zeros, and each value of x occurs with both outcomes.
        for (int i = 0; i < n; i += 2) {
            x[i + 1] = i % 4 == 0 ? 0 : 1;
            x[i] = i % 4 == 0 ? 1 : 0;
        }

        assertThat(new Separation(model(family, Design.UNITS, y, x)).rows()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = { 8, 200 })
    void shouldFindBinaryRowsThatADirectionPredictsWithCertainty(int units) {
        int n = units * 4;
        double[] y = new double[n];
        double[] x = new double[n];
        boolean[] planted = new boolean[n];
        for (int i = 0; i < n; i++) {
            y[i] = i % 4 < 2 ? 0 : 1;
            // Where x differs from 0 its sign tells the outcome; elsewhere both outcomes meet in every unit.
            planted[i] = i % 12 == 0 || i % 12 == 7;
            x[i] = planted[i] ? y[i] == 0 ? -1 - i % 5 : 1 + i % 3 : 0;
        }

        boolean[] found = new Separation(model(Family.LOGIT, Design.UNITS, y, x)).rows();

        assertThat(found).isEqualTo(planted);
    }

    @Test
    void shouldSuspectMeansAtTheEndOfTheirRange() {
        double[] y = { 0, 0, 3, 5 };
        Separation counts = new Separation(model(Family.POISSON, Design.CONSTANT, y));
        Separation binary = new Separation(model(Family.LOGIT, Design.CONSTANT, new double[] { 0, 0, 1, 1 }));

        assertThat(counts.isSuspected(new double[] { 1, 1, 0, 1 })).isFalse();
        assertThat(counts.isSuspected(new double[] { 1, 2.1e-6, 1, 1 })).isFalse();
        assertThat(counts.isSuspected(new double[] { 1, 2e-6, 1, 1 })).isTrue();
        assertThat(binary.isSuspected(new double[] { 0.5, 1e-7, 0.5, 0.5 })).isFalse();
        assertThat(binary.isSuspected(new double[] { 1, 1, 0, 0 })).isFalse();
        assertThat(binary.isSuspected(new double[] { 0.5, 0.5, 0.5, 1 - 1e-9 })).isTrue();
        assertThat(binary.isSuspected(new double[] { 0.5, 1e-9, 0.5, 0.5 })).isTrue();
    }

    @Test
    void shouldStopThereInTheOptimiser() {
        double[] y = { 0, 0, 1, 2, 3, 4 };
        double[] x = { 1, 0, 0, 0, 0, 0 };
        IndexModel model = model(Family.POISSON, Design.CONSTANT, y, x);
        Maximiser maximiser = new Maximiser(model.sample(), model.basis(), model.absorption(), (iteration, logLik) -> {
        });

        Optimum optimum = maximiser.withoutDispersion(Family.POISSON);

        assertThat(optimum.separated()).containsExactly(true, false, false, false, false, false);
        assertThat(optimum.converged()).isFalse();
    }

    /** The nearest point c of a cone to g has (g - c)'c = 0, and (g - c)'d is not positive for any d of the cone. */
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void shouldProjectOnTheCone(long seed) {
        Random random = new Random(seed);
        int n = 12;
        int r = 3 + (int) (seed % 3);
        double shift = seed % 2 == 0 ? 0.4 : 0;
        DMatrixRMaj h = new DMatrixRMaj(n, r);
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < r; a++) {
                h.set(i, a, random.nextGaussian() + (a == 0 ? shift * 4 : 0));
            }
        }
        DMatrixRMaj g = new DMatrixRMaj(r, 1);
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < r; a++) {
                g.add(a, 0, h.get(i, a));
            }
        }

        double[] values = new NearestInCone(h).values();

        DMatrixRMaj c = new DMatrixRMaj(r, 1);
        CommonOps_DDRM.solve(h, new DMatrixRMaj(n, 1, true, values), c);
        DMatrixRMaj again = new DMatrixRMaj(n, 1);
        CommonOps_DDRM.mult(h, c, again);
        DMatrixRMaj gap = new DMatrixRMaj(r, 1);
        CommonOps_DDRM.subtract(g, c, gap);
        for (int i = 0; i < n; i++) {
            assertThat(again.get(i)).isCloseTo(values[i], within(1e-9));
            assertThat(values[i]).isGreaterThan(-1e-9);
        }
        assertThat(CommonOps_DDRM.dot(gap, c)).isCloseTo(0, within(1e-8));
        int inside = 0;
        for (int draw = 0; draw < 20_000; draw++) {
            DMatrixRMaj d = new DMatrixRMaj(r, 1, true, random.doubles(r).map(v -> v - 0.5).toArray());
            DMatrixRMaj at = new DMatrixRMaj(n, 1);
            CommonOps_DDRM.mult(h, d, at);
            if (Arrays.stream(at.data).allMatch(v -> v >= 0)) {
                inside++;
                assertThat(CommonOps_DDRM.dot(gap, d)).isLessThan(1e-8);
            }
        }
        assertThat(inside > 0).isEqualTo(Arrays.stream(values).anyMatch(v -> v > 1e-6));
    }

    @Test
    void shouldStayWhereItIsInsideOfTheCone() {
        DMatrixRMaj h = new DMatrixRMaj(new double[][] { { 1, 0 }, { 0, 1 }, { 1, 1 } });

        // The sum of the rows is (2, 2), which no row cuts off
        assertThat(new NearestInCone(h).values()).containsExactly(2, 2, 4);
        assertThat(new NearestInCone(new DMatrixRMaj(new double[][] { { 1 }, { -1 } })).values()).containsOnly(0);
        double[] corner = new NearestInCone(new DMatrixRMaj(new double[][] { { 1, 0 }, { -0.5, 0 }, { 0, 1 } })).values();
        assertThat(corner[0]).isCloseTo(0, within(1e-12));
        assertThat(corner[2]).isCloseTo(1, within(1e-12));
    }

    private static IndexModel model(Family family, Design design, double[] y, double[]... columns) {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        return Models.of(family, design, y, ones, new double[y.length], 4, columns);
    }
}
