package org.liaison.stats.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;

/** Predictions with effects of every kind are those with dummies. */
class EffectsPredictionTest {

    private static final PredictionSpec PLAIN = new PredictionSpec(null, null, null, null);

    private final Frame frame = workersAndFirms();

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "y ~ x | year; y ~ x + factor(year)",
            "y ~ x | year + third; y ~ x + factor(year) + factor(third)",
            "y ~ x | worker + firm + third; y ~ x + factor(worker) + factor(firm) + factor(third)", "y ~ x; y ~ x + 1",
            "y ~ x | year + third + half; y ~ x + factor(year) + factor(third) + factor(half)",
            "y ~ x | worker + firm + town; y ~ x + factor(worker) + factor(firm) + factor(town)",
            "y ~ x - 1; y ~ 0 + x" })
    void shouldPredictAsWithDummies(String absorbed, String dense) {
        FitResult effects = fit(absorbed);
        FitResult dummies = fit(dense);

        Predictions sample = Predictions.of(effects, PLAIN);
        Frame rows = Frame.builder(2).number("x", new double[] { 0.25, -1 }).number("worker", new double[] { 7, 118 })
                .number("firm", new double[] { 100, 3 }).number("year", new double[] { 2001, 2003 })
                .number("third", new double[] { 2, 0 })
                .number("half", new double[] { 1, 0 }).number("town", new double[] { 90, 4 }).build();

        for (int i = 0; i < frame.rows(); i += 37) {
            assertThat(sample.at(i).estimate()).isCloseTo(effects.observations().fitted()[i], within(1e-9));
        }
        assertSame(sample.at(11), Predictions.of(dummies, PLAIN).at(11));
        assertSame(Predictions.of(effects, rows, PLAIN).at(0), Predictions.of(dummies, rows, PLAIN).at(0));
        assertSame(Predictions.of(effects, rows, PLAIN).at(1), Predictions.of(dummies, rows, PLAIN).at(1));
    }

    @Test
    void shouldGiveLinearPredictorsOfManyRowsAtOnce() {
        FitResult fit = fit("y ~ x | year");
        Predictions link = Predictions.of(fit, frame, new PredictionSpec(PredictionScale.LINK, null, null, null));

        double[] linear = Predictions.linearPredictors(fit, frame);

        assertThat(linear).hasSize(frame.rows());
        for (int i = 0; i < linear.length; i += 41) {
            assertThat(linear[i]).isEqualTo(link.at(i).estimate());
        }
    }

    @Test
    void shouldNotPredictWithATermThatHasNoFiniteEstimate() {
        double[] y = { 0, 0, 1, 2, 3, 4 };
        double[] d = { 1, 1, 0, 0, 0, 0 };
        Frame separated = Frame.builder(6).number("y", y).number("d", d).build();
        FitResult fit = Estimator.fit(separated, FitSpec.of("y ~ d", Family.POISSON));

        assertThatThrownBy(() -> Predictions.of(fit, PLAIN)).isInstanceOfSatisfying(SpecificationException.class,
                e -> assertThat(e.term()).isEqualTo("d"));
        assertThatThrownBy(() -> Predictions.linearPredictors(fit, separated))
                .hasMessageContaining("no finite estimate of 'd'");
    }

    @Test
    void shouldNotKnowLevelsThatTheSampleDoesNotHave() {
        FitResult fit = fit("y ~ x | worker + firm");
        Frame rows = Frame.builder(2).number("x", new double[] { 0, 0 }).number("worker", new double[] { 7, 7 })
                .number("firm", new double[] { 1, 999 }).build();

        assertThatThrownBy(() -> Predictions.of(fit, rows, PLAIN)).hasMessageContaining("'999' of 'firm'")
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.row()).isEqualTo(1));
        Frame missing = Frame.builder(1).number("x", new double[1]).number("worker", new double[] { Double.NaN })
                .number("firm", new double[] { 1 }).build();
        assertThatThrownBy(() -> Predictions.of(fit, missing, PLAIN)).hasMessageContaining("missing");
    }

    @ParameterizedTest
    @CsvSource({ "OIM, 0", "HC0, 600" })
    void shouldRefuseErrorsThatTakeTooLong(VcovType type, int rowsOfTheSample) {
        FitResult fit = Estimator.fit(frame,
                FitSpec.of("y ~ x + factor(worker) + factor(firm)", Family.POISSON).withVcov(VcovSpec.of(type)));
        // The square of the dense parameters and the constant for each row, with a sandwich every row of the sample too
        int m = fit.model().point().dense().length;
        int most = (int) (2e9 / ((double) m * m + 1 + rowsOfTheSample));

        assertThat(Predictions.of(fit, rows(most), PLAIN).size()).isEqualTo(most);
        assertThatThrownBy(() -> Predictions.of(fit, rows(most + 1), PLAIN)).isInstanceOfSatisfying(
                SpecificationException.class, e -> assertThat(e.field()).isEqualTo("interval"));
        assertThat(Predictions.of(fit, rows(most + 1), new PredictionSpec(null, PredictionInterval.NONE, null, null)).size())
                .isEqualTo(most + 1);
    }

    private static Frame rows(int rows) {
        double[] zeros = new double[rows];
        return Frame.builder(rows).number("x", zeros).number("worker", zeros).number("firm", zeros).build();
    }

    private static void assertSame(PredictedRow a, PredictedRow b) {
        assertThat(a.estimate()).isCloseTo(b.estimate(), within(1e-8));
        assertThat(a.stdError()).isCloseTo(b.stdError(), within(1e-8));
        assertThat(a.confLow()).isCloseTo(b.confLow(), within(1e-8));
        assertThat(a.confHigh()).isCloseTo(b.confHigh(), within(1e-8));
    }

    private FitResult fit(String formula) {
        return Estimator.fit(frame, FitSpec.of(formula, Family.POISSON));
    }

    /** Workers and firms are too many to be dense. */
    private static Frame workersAndFirms() {
        Random random = new Random(1);
        int n = 600;
        double[] worker = new double[n];
        double[] firm = new double[n];
        double[] year = new double[n];
        double[] third = new double[n];
        double[] half = new double[n];
        double[] town = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            worker[i] = i < 240 ? i % 120 : random.nextInt(120);
            firm[i] = i < 220 ? i % 110 : random.nextInt(110);
            year[i] = 2000 + random.nextInt(5);
            third[i] = random.nextInt(3);
            half[i] = random.nextInt(2);
            town[i] = i < 210 ? i % 105 : random.nextInt(105);
            y[i] = 1 + random.nextInt(4);
        }
        return Frame.builder(n).number("worker", worker).number("firm", firm).number("year", year).number("third", third)
                .number("half", half).number("town", town)
                .number("y", y).number("x", random.doubles(n).toArray()).build();
    }
}
