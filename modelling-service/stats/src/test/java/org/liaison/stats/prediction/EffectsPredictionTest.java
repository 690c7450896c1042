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

/** Predictions with effects of every kind are those with dummies. */
class EffectsPredictionTest {

    private static final PredictionSpec PLAIN = new PredictionSpec(null, null, null, null);

    private final Frame frame = workersAndFirms();

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "y ~ x | year; y ~ x + factor(year)",
            "y ~ x | year + third; y ~ x + factor(year) + factor(third)",
            "y ~ x | worker + firm + third; y ~ x + factor(worker) + factor(firm) + factor(third)", "y ~ x; y ~ x + 1",
            "y ~ x - 1; y ~ 0 + x" })
    void shouldPredictAsWithDummies(String absorbed, String dense) {
        FitResult effects = fit(absorbed);
        FitResult dummies = fit(dense);

        Predictions sample = Predictions.of(effects, PLAIN);
        Frame rows = Frame.builder(2).number("x", new double[] { 0.25, -1 }).number("worker", new double[] { 7, 118 })
                .number("firm", new double[] { 100, 3 }).number("year", new double[] { 2001, 2003 })
                .number("third", new double[] { 2, 0 }).build();

        for (int i = 0; i < frame.rows(); i += 37) {
            assertThat(sample.at(i).estimate()).isCloseTo(effects.observations().fitted()[i], within(1e-9));
        }
        assertSame(sample.at(11), Predictions.of(dummies, PLAIN).at(11));
        assertSame(Predictions.of(effects, rows, PLAIN).at(0), Predictions.of(dummies, rows, PLAIN).at(0));
        assertSame(Predictions.of(effects, rows, PLAIN).at(1), Predictions.of(dummies, rows, PLAIN).at(1));
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
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            worker[i] = i < 240 ? i % 120 : random.nextInt(120);
            firm[i] = i < 220 ? i % 110 : random.nextInt(110);
            year[i] = 2000 + random.nextInt(5);
            third[i] = random.nextInt(3);
            y[i] = 1 + random.nextInt(4);
        }
        return Frame.builder(n).number("worker", worker).number("firm", firm).number("year", year).number("third", third)
                .number("y", y).number("x", random.doubles(n).toArray()).build();
    }
}
