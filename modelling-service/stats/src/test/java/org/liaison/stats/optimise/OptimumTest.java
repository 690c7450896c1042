package org.liaison.stats.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.stats.Family;
import org.liaison.stats.FitMonitor;
import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.BasisBuilder;
import org.liaison.stats.design.Sample;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.optimise.Models.Design;

/** Where the optimisers end, every score is zero. */
class OptimumTest {

    private static final FitMonitor SILENT = (iteration, logLik) -> {
    };

    static Stream<Arguments> models() {
        return Stream.of(Family.values()).flatMap(family -> Stream.of(Design.values())
                .map(design -> Arguments.of(family, design)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldEndWhereTheScoreIsZero(Family family, Design design) {
        IndexModel model = Models.random(11, family, design, 9, 12);
        Maximiser maximiser = maximiser(model, SILENT);

        Optimum first = maximiser.withoutDispersion(family);
        Optimum optimum = family.hasDispersion() ? maximiser.negativeBinomial(family, first) : first;

        assertThat(optimum.converged()).isTrue();
        assertThat(optimum.separated()).isNull();
        assertThat(optimum.iterations()).isBetween(1, 20);
        assertScore(optimum, family == Family.GAUSSIAN ? 1e-9 : 1e-6);
        RowTerms rows = RowTerms.of(optimum.eta().length, family.hasDispersion());
        optimum.model().likelihood().at(optimum.lnAlpha()).evaluate(optimum.eta(), 0, optimum.eta().length, rows);
        assertThat(optimum.logLik()).isCloseTo(rows.total(model.sample().weights()), within(1e-9));
        double[] eta = optimum.model().eta(optimum.point(), true);
        for (int i = 0; i < eta.length; i++) {
            assertThat(optimum.eta()[i]).isCloseTo(eta[i], within(1e-9));
        }
        assertThat(optimum.information().m()).isEqualTo(optimum.model().denseSize());
    }

    @ParameterizedTest
    @EnumSource(Design.class)
    void shouldMeetTheEquationsOfFirthsPenalty(Design design) {
        IndexModel model = Models.random(12, Family.LOGIT, design, 9, 12);

        Optimum optimum = maximiser(model, SILENT).firth();

        int n = model.sample().size();
        double[] weights = model.sample().weights();
        int p = model.denseSize() + model.absorption().groups();
        DMatrixRMaj information = new DMatrixRMaj(p, p);
        for (int i = 0; i < n; i++) {
            double[] row = Models.row(model, i);
            double mu = 1 / (1 + Math.exp(-optimum.eta()[i]));
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    information.add(a, b, weights[i] * mu * (1 - mu) * row[a] * row[b]);
                }
            }
        }
        DMatrixRMaj inverse = information.copy();
        CommonOps_DDRM.invert(inverse);
        double[] score = new double[p];
        double logLik = Math.log(CommonOps_DDRM.det(information)) / 2;
        for (int a = 0; a < model.basis().size(); a++) {
            // The determinant is that of the formula's own columns
            logLik -= Math.log(Math.abs(model.basis().toOriginal()[a * model.basis().size() + a]));
        }
        for (int i = 0; i < n; i++) {
            double[] row = Models.row(model, i);
            double mu = 1 / (1 + Math.exp(-optimum.eta()[i]));
            double y = model.sample().outcome()[i];
            double h = 0;
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    h += mu * (1 - mu) * row[a] * inverse.get(a, b) * row[b];
                }
            }
            logLik += weights[i] * (y * Math.log(mu) + (1 - y) * Math.log(1 - mu));
            for (int a = 0; a < p; a++) {
                score[a] += weights[i] * row[a] * (y - mu + h * (0.5 - mu));
            }
        }
        assertThat(optimum.converged()).isTrue();
        assertThat(optimum.logLik()).isCloseTo(logLik, within(1e-9));
        for (double value : score) {
            assertThat(value).isCloseTo(0, within(1e-7));
        }
    }

    @Test
    void shouldTakeLongWaysUnderFirthsPenaltyByBoundedSteps() {
        double[] x = IntStream.range(0, 40).mapToDouble(i -> i - 19.5).toArray();
        double[] y = Arrays.stream(x).map(v -> v > 0 ? 1 : 0).toArray();
        double[] ones = new double[40];
        Arrays.fill(ones, 1);
        double[] far = Arrays.stream(x).map(v -> 10 * v).toArray();
        IndexModel model = Models.of(Family.LOGIT, Design.CONSTANT, y, ones, far, 4, x);
        IndexModel plain = Models.of(Family.LOGIT, Design.CONSTANT, y, ones, new double[40], 4, x);

        Optimum optimum = maximiser(model, SILENT).firth();

        // The offset is ten times the column, so that it only moves the coefficient.
        Optimum reference = maximiser(plain, SILENT).firth();
        assertThat(reference.converged()).isTrue();
        double moved = optimum.model().basis().toOriginal(optimum.point().dense())[0] + 10;
        assertThat(moved).isCloseTo(plain.basis().toOriginal(reference.point().dense())[0], within(1e-6));
    }

    @Test
    void shouldReportEveryIterationAndEndWhereTheMonitorThrows() {
        IndexModel model = Models.random(13, Family.NEGBIN2, Design.UNITS, 9, 6);
        List<Integer> iterations = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        FitMonitor monitor = (iteration, logLik) -> {
            iterations.add(iteration);
            heights.add(logLik);
        };
        Maximiser maximiser = maximiser(model, monitor);

        Optimum poisson = maximiser.withoutDispersion(Family.NEGBIN2);
        int before = iterations.size();
        Optimum negbin = maximiser.negativeBinomial(Family.NEGBIN2, poisson);

        assertThat(iterations.subList(0, before)).isSorted().startsWith(0).doesNotHaveDuplicates();
        assertThat(iterations.get(before)).isEqualTo(poisson.iterations());
        assertThat(negbin.iterations()).isGreaterThan(poisson.iterations());
        assertThat(heights.subList(before, heights.size())).isSorted();
        assertThat(negbin.logLik()).isGreaterThanOrEqualTo(heights.get(heights.size() - 1) - 1e-7);
        assertThatThrownBy(() -> maximiser(model, (iteration, logLik) -> {
            throw new IllegalStateException("stop");
        }).firth()).hasMessage("stop");
    }

    @Test
    void shouldRefuseFirthsPenaltyWithSeveralLargeDimensions() {
        int n = 500;
        double[] first = IntStream.range(0, n).mapToDouble(i -> i % 120).toArray();
        double[] second = IntStream.range(0, n).mapToDouble(i -> i * 7 % 113).toArray();
        double[] y = IntStream.range(0, n).mapToDouble(i -> i % 2).toArray();
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        Frame frame = Frame.builder(n).number("first", first).number("second", second).build();
        List<String> effects = List.of("first", "second");
        Sample sample = Absorption.sorted(
                new Sample(frame, IntStream.range(0, n).toArray(), y, ones, new double[n], null), effects);
        Absorption absorption = Absorption.of(sample, effects);

        assertThatThrownBy(() -> new Maximiser(sample,
                new BasisBuilder(absorption, ones).build(), absorption, SILENT).firth())
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("penalty"));
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "NEGBIN1", "NEGBIN2" })
    void shouldScoreTheDispersionAsTheLikelihoodLeavesPoisson(Family family) {
        IndexModel model = Models.random(14, family, Design.UNITS, 9, 6);
        Optimum poisson = maximiser(model, SILENT).withoutDispersion(Family.POISSON);
        int n = model.sample().size();
        double step = 1e-6;

        double score = DispersionScore.of(family, poisson);

        double[] height = new double[2];
        for (int side = 0; side < 2; side++) {
            RowTerms rows = RowTerms.of(n, true);
            Likelihood.of(family, model.sample().outcome()).at(Math.log(side == 0 ? step : 3 * step)).evaluate(poisson.eta(), 0,
                    n,
                    rows);
            height[side] = rows.total(model.sample().weights());
        }
        assertThat((height[1] - height[0]) / (2 * step) / score).isCloseTo(1, within(1e-3));
        double start = DispersionScore.start(family, poisson);
        double excess = 0;
        double base = 0;
        for (int i = 0; i < n; i++) {
            double mu = poisson.rows().mu()[i];
            double rest = model.sample().outcome()[i] - mu;
            excess += model.sample().weights()[i] * (rest * rest - model.sample().outcome()[i]);
            base += model.sample().weights()[i] * (family == Family.NEGBIN2 ? mu * mu : mu);
        }
        assertThat(start).isCloseTo(excess / base, within(1e-12));
    }

    @Test
    void shouldStartWithLittleDispersionWhereTheVarianceInSumIsNoGuide() {
        double[] y = { 2, 0, 0, 0, 50, 50, 50, 50 };
        double[] offset = { -8, -8, -8, -8, 0, 0, 0, 0 };
        double[] ones = { 1, 1, 1, 1, 1, 1, 1, 1 };
        IndexModel model = Models.of(Family.NEGBIN1, Design.CONSTANT, y, ones, offset, 2);
        Optimum poisson = maximiser(model, SILENT).withoutDispersion(Family.POISSON);

        assertThat(DispersionScore.of(Family.NEGBIN1, poisson)).isPositive();
        assertThat(DispersionScore.start(Family.NEGBIN1, poisson)).isEqualTo(0.01);
    }

    @Test
    void shouldTakeTheVarianceOfTheResidualsAndMoveTheLevelBack() {
        IndexModel model = Models.random(15, Family.GAUSSIAN, Design.UNITS, 9, 6);
        double[] y = model.sample().outcome();
        double[] shifted = Arrays.stream(y).map(v -> v + 1e6).toArray();
        IndexModel far = Models.of(Family.GAUSSIAN, Design.UNITS, shifted, model.sample().weights(), model.sample().offset(), 6,
                model.basis().z());

        Optimum near = maximiser(model, SILENT).withoutDispersion(Family.GAUSSIAN);
        Optimum moved = maximiser(far, SILENT).withoutDispersion(Family.GAUSSIAN);

        double squares = 0;
        double total = 0;
        for (int i = 0; i < y.length; i++) {
            double residual = y[i] - near.eta()[i];
            squares += model.sample().weights()[i] * residual * residual;
            total += model.sample().weights()[i];
        }
        assertThat(near.model().likelihood().variance(0, 0)).isCloseTo(squares / total, within(1e-12));
        assertThat(near.logLik()).isCloseTo(-total / 2 * (Math.log(2 * Math.PI * squares / total) + 1), within(1e-9));
        assertThat(moved.logLik()).isCloseTo(near.logLik(), within(1e-6));
        for (int g = 0; g < 9; g++) {
            assertThat(moved.point().group()[g] - near.point().group()[g]).isCloseTo(1e6, within(1e-6));
        }
        assertThat(near.rows().mu()).isEqualTo(near.eta());
    }

    @Test
    void shouldHaveAnInfiniteLikelihoodWhereTheFitIsExact() {
        double[] x = { 1, 2, 3, 4, 5, 7 };
        double[] y = Arrays.stream(x).map(v -> 3 * v - 2).toArray();
        double[] ones = { 1, 1, 1, 1, 1, 1 };

        assertThat(maximiser(Models.of(Family.GAUSSIAN, Design.CONSTANT, y, ones, new double[6], 2, x), SILENT)
                .withoutDispersion(Family.GAUSSIAN).logLik()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(maximiser(Models.of(Family.GAUSSIAN, Design.NOTHING, y, ones, new double[6], 2, x), SILENT)
                .withoutDispersion(Family.GAUSSIAN).logLik()).isFinite();
    }

    private static void assertScore(Optimum optimum, double tolerance) {
        IndexModel model = optimum.model();
        RowTerms rows = optimum.rows();
        double[] weights = model.sample().weights();
        double[] score = new double[model.denseSize() + model.absorption().groups()];
        double dispersion = 0;
        for (int i = 0; i < weights.length; i++) {
            double[] row = Models.row(model, i);
            for (int a = 0; a < row.length; a++) {
                score[a] += weights[i] * rows.score()[i] * row[a];
            }
            dispersion += model.likelihood().hasDispersion() ? weights[i] * rows.dispersionScore()[i] : 0;
        }
        for (double value : score) {
            assertThat(value).isCloseTo(0, within(tolerance));
        }
        assertThat(dispersion).isCloseTo(0, within(tolerance));
    }

    private static Maximiser maximiser(IndexModel model, FitMonitor monitor) {
        return new Maximiser(model.sample(), model.basis(), model.absorption(), monitor);
    }
}
