package org.liaison.stats.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.stats.Family;
import org.liaison.stats.FitMonitor;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.optimise.Models.Design;

/** The way to the maximum: from anywhere, uphill, and no further than asked. */
class ClimbTest {

    private static final FitMonitor SILENT = (iteration, logLik) -> {
    };

    /** Far too little or too much dispersion, means far off. */
    @ParameterizedTest
    @CsvSource({ "NEGBIN2, -12, 0", "NEGBIN2, 6, 0", "NEGBIN2, -3, 2", "NEGBIN2, 5, 3", "NEGBIN2, 2, -4", "NEGBIN1, -10, 0",
            "NEGBIN1, 6, 0", "NEGBIN1, 3, 2", "NEGBIN1, 0, -4", "POISSON, 0, 5", "POISSON, 0, -5", "LOGIT, 0, 3",
            "PROBIT, 0, -2" })
    void shouldReachTheSameMaximumFromAfar(Family family, double lnAlpha, double level) {
        IndexModel model = Models.random(21, family, Design.UNITS, 9, 12);
        Maximiser maximiser = new Maximiser(model.sample(), model.basis(), model.absorption(), SILENT);
        Optimum first = maximiser.withoutDispersion(family);
        Optimum expected = family.hasDispersion() ? maximiser.negativeBinomial(family, first) : first;
        Point start = new Point(new double[model.denseSize()], new double[model.absorption().groups()]);
        Arrays.fill(start.group(), level);
        if (family.hasDispersion()) {
            start.dense()[model.denseSize() - 1] = lnAlpha;
        }
        List<Double> heights = new ArrayList<>();
        List<Integer> iterations = new ArrayList<>();

        Optimum optimum = new Newton(model, (iteration, logLik) -> {
            iterations.add(iteration);
            heights.add(logLik);
        }, false).from(start, 4);

        assertThat(optimum.converged()).isTrue();
        assertThat(optimum.logLik()).isCloseTo(expected.logLik(), within(1e-8));
        double[] there = Models.vector(optimum.point());
        double[] other = Models.vector(expected.point());
        for (int a = 0; a < there.length; a++) {
            assertThat(there[a]).isCloseTo(other[a], within(1e-6));
        }
        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i)).isGreaterThanOrEqualTo(heights.get(i - 1) - 1e-7);
        }
        assertThat(iterations).isEqualTo(IntStream.range(4, 4 + iterations.size()).boxed().toList());
        assertThat(optimum.iterations() - 4).isBetween(iterations.size() - 1, iterations.size());
    }

    /** Two units in ln(alpha) are the longest step, whatever Newton's method would like. */
    @Test
    void shouldTakeNoLongStepsOfTheDispersion() {
        IndexModel model = Models.random(22, Family.NEGBIN2, Design.CONSTANT, 9, 12);
        Point start = new Point(new double[model.denseSize()], new double[1]);
        start.dense()[model.denseSize() - 1] = -30;
        int[] count = new int[1];

        Optimum optimum = new Newton(model, (iteration, logLik) -> count[0]++, false).from(start, 0);

        // From alpha = 1e-13 to its estimate
        assertThat(optimum.converged()).isTrue();
        assertThat(count[0]).isGreaterThanOrEqualTo((int) ((optimum.lnAlpha() + 30) / 2));
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "POISSON", "LOGIT", "NEGBIN1", "NEGBIN2" })
    void shouldSaveTheLastStepWhereAStartIsAllThatIsWanted(Family family) {
        IndexModel model = Models.random(23, family, Design.TWO_WAYS, 9, 12);
        Point start = new Point(new double[model.denseSize()], new double[model.absorption().groups()]);

        Optimum rough = new Newton(model, SILENT, false).roughly(true).from(start, 0);
        Optimum exact = new Newton(model, SILENT, false).from(start, 0);

        assertThat(rough.converged()).isTrue();
        assertThat(rough.iterations()).isLessThanOrEqualTo(exact.iterations());
        assertThat(rough.logLik()).isCloseTo(exact.logLik(), within(1e-8));
        assertThat(largestScore(exact)).isLessThan(1e-6).isLessThanOrEqualTo(largestScore(rough) + 1e-9);
    }

    @Test
    void shouldSayWhereItCannotGo() {
        IndexModel model = Models.random(24, Family.POISSON, Design.CONSTANT, 9, 12);
        Point nowhere = new Point(new double[model.denseSize()], new double[] { 800 });

        Optimum none = new Newton(model, SILENT, false).from(nowhere, 3);

        assertThat(none.converged()).isFalse();
        assertThat(none.iterations()).isEqualTo(3);
        assertThat(Double.isFinite(none.logLik())).isFalse();
    }

    @Test
    void shouldStopAtSeparatedRowsOnlyWhereItWatchesForThem() {
        double[] y = { 0, 0, 1, 2, 3, 4 };
        double[] x = { 1, 1, 0, 0, 0, 0 };
        double[] ones = { 1, 1, 1, 1, 1, 1 };
        IndexModel model = Models.of(Family.POISSON, Design.CONSTANT, y, ones, new double[6], 2, x);
        Point start = new Point(new double[1], new double[1]);

        Optimum watched = new Newton(model, SILENT, true).from(start, 0);
        Optimum unwatched = new Newton(model, SILENT, false).from(start, 0);

        assertThat(watched.separated()).containsExactly(true, true, false, false, false, false);
        assertThat(watched.converged()).isFalse();
        assertThat(unwatched.separated()).isNull();
        // The likelihood tends to that of the other rows
        assertThat(unwatched.logLik()).isCloseTo(logLikOfMean(y, 2, 2.5), within(1e-6));
    }

    @Test
    void shouldClimbUnderFirthsPenaltyFromAnywhereButWhereTheInformationIsNil() {
        IndexModel model = Models.random(25, Family.LOGIT, Design.CONSTANT, 9, 12);
        Optimum expected = new Firth(model, SILENT).from(new Point(new double[model.denseSize()], new double[1]));
        List<Double> heights = new ArrayList<>();

        Optimum far = new Firth(model, (iteration, logLik) -> heights.add(logLik))
                .from(new Point(new double[model.denseSize()], new double[] { 7 }));
        Optimum nil = new Firth(model, SILENT).from(new Point(new double[model.denseSize()], new double[] { 1e4 }));

        assertThat(far.converged()).isTrue();
        assertThat(far.logLik()).isCloseTo(expected.logLik(), within(1e-10));
        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i)).isGreaterThanOrEqualTo(heights.get(i - 1) - 1e-10);
        }
        assertThat(far.iterations()).isBetween(heights.size() - 1, heights.size());
        assertThat(nil.converged()).isFalse();
        assertThat(nil.iterations()).isZero();
        assertThat(nil.logLik()).isNaN();
        assertThat(nil.eta()[0]).isCloseTo(1e4, within(1.0));
    }

    @Test
    void shouldPenaliseAConstantByItsInformationAlone() {
        double[] y = { 0, 0, 1, 1, 1, 0, 1, 1 };
        double[] weights = { 1, 2, 1, 3, 1, 1, 2, 1 };
        IndexModel model = Models.of(Family.LOGIT, Design.CONSTANT, y, weights, new double[8], 2);

        Optimum optimum = new Firth(model, SILENT).from(new Point(new double[0], new double[1]));

        // Eight events of twelve, half an event more on each side
        double p = 8.5 / 13;
        assertThat(optimum.rows().mu()[0]).isCloseTo(p, within(1e-12));
        assertThat(optimum.logLik()).isCloseTo(8 * Math.log(p) + 4 * Math.log(1 - p) + Math.log(12 * p * (1 - p)) / 2,
                within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({ "160, 2, true", "161, 2, false", "100, 200, true", "100, 201, false" })
    void shouldSearchExactlyWhereThatIsAffordable(int units, int years, boolean affordable) {
        int n = units * years;
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        IndexModel model = Models.of(Family.POISSON, Design.UNITS, ones, ones, new double[n], years);

        assertThat(new ExactSeparation(model, new boolean[n]).isAffordable()).isEqualTo(affordable);
    }

    /** Against the nearest of all points that some of the rows hold at zero. */
    @ParameterizedTest
    @ValueSource(ints = { 2, 3, 4 })
    void shouldFindTheNearestPointOfEveryCone(int r) {
        Random random = new Random(r);
        int inside = 0;
        for (int draw = 0; draw < 60; draw++) {
            int n = r + 1 + random.nextInt(4);
            DMatrixRMaj h = new DMatrixRMaj(n, r);
            double[] g = new double[r];
            for (int i = 0; i < n; i++) {
                for (int a = 0; a < r; a++) {
                    h.set(i, a, random.nextGaussian() + (a == 0 ? 0.8 : 0));
                    g[a] += h.get(i, a);
                }
            }

            double[] values = new NearestInCone(h).values();

            double[] expected = times(h, nearest(h, g));
            for (int i = 0; i < n; i++) {
                assertThat(values[i]).as("draw %s", draw).isCloseTo(expected[i], within(1e-8));
            }
            inside += Arrays.stream(expected).allMatch(v -> v < 1e-9) ? 0 : 1;
        }
        assertThat(inside).isBetween(5, 60);
    }

    private static double[] nearest(DMatrixRMaj h, double[] g) {
        int n = h.numRows;
        double[] best = new double[g.length];
        double smallest = Double.POSITIVE_INFINITY;
        for (int set = 0; set < 1 << n; set++) {
            double[] point = g.clone();
            List<double[]> basis = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                double[] row = new double[g.length];
                for (int a = 0; a < row.length; a++) {
                    row[a] = h.get(i, a);
                }
                if ((set >> i & 1) == 1 && remove(row, basis) > 1e-9) {
                    double length = Math.sqrt(dot(row, row));
                    basis.add(Arrays.stream(row).map(v -> v / length).toArray());
                }
            }
            remove(point, basis);
            double distance = 0;
            for (int a = 0; a < g.length; a++) {
                distance += (point[a] - g[a]) * (point[a] - g[a]);
            }
            if (Arrays.stream(times(h, point)).allMatch(v -> v > -1e-9) && distance < smallest - 1e-12) {
                smallest = distance;
                best = point;
            }
        }
        return best;
    }

    /** Takes the directions of a basis out of a vector; its length afterwards. */
    private static double remove(double[] vector, List<double[]> basis) {
        for (int pass = 0; pass < 2; pass++) {
            for (double[] unit : basis) {
                double share = dot(vector, unit);
                for (int a = 0; a < vector.length; a++) {
                    vector[a] -= share * unit[a];
                }
            }
        }
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static double[] times(DMatrixRMaj h, double[] point) {
        DMatrixRMaj values = new DMatrixRMaj(h.numRows, 1);
        CommonOps_DDRM.mult(h, new DMatrixRMaj(point.length, 1, true, point), values);
        return values.data;
    }

    private static double logLikOfMean(double[] y, int from, double mean) {
        double sum = 0;
        for (int i = from; i < y.length; i++) {
            sum += y[i] * Math.log(mean) - mean;
            for (int j = 2; j <= y[i]; j++) {
                sum -= Math.log(j);
            }
        }
        return sum;
    }

    private static double largestScore(Optimum optimum) {
        RowTerms rows = optimum.rows();
        return Arrays.stream(Models.vector(optimum.model().score(rows))).map(Math::abs).max().orElseThrow();
    }
}
