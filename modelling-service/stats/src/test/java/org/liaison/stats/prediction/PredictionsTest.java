package org.liaison.stats.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Effects;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.Panels;
import org.liaison.stats.Reference;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.margins.MarginalEffect;
import org.liaison.stats.margins.Margins;
import org.liaison.stats.margins.MarginsSpec;

/** Predictions against R's {@code predict} (at tight convergence) and against the fit's own fitted values. */
class PredictionsTest {

    private static final double[] Y = { 0, 3, 1, 7, 2, 0, 5, 12, 1, 4, 2, 9, 0, 6, 3, 1 };
    private static final double[] X = { .1, .9, .3, 1.6, .2, -.4, 1.1, 2.2, .5, .8, .4, 1.5, -.9, 1.3, .2, .6 };
    private static final String[] F = { "a", "b", "c", "d" };
    private static final PredictionSpec PLAIN = new PredictionSpec(null, null, null, null);

    private final Frame small = small();
    private final Frame panel = Panels.panel(5, 40, 6, 0.4);

    @Test
    void shouldPredictNewRowsOfAPoissonModelAsRDoes() {
        FitResult fit = fit(small, "y ~ x + f", Family.POISSON);
        Frame rows = Frame.builder(2).number("x", new double[] { 0.7, -1 }).text("f", new String[] { "c", "a" }).build();

        Predictions response = Predictions.of(fit, rows, PLAIN);
        Predictions link = Predictions.of(fit, rows, new PredictionSpec(PredictionScale.LINK, null, null, null));

        assertThat(response.size()).isEqualTo(2);
        check(response.at(0), 3.1632344277365596, 0.9538747660215366, 1.751665474618546, 5.712307623689865);
        assertThat(response.at(1).estimate()).isCloseTo(0.1850083246500125, within(1e-9));
        assertThat(response.at(1).stdError()).isCloseTo(0.1284658066351172, within(1e-9));
        assertThat(link.at(0).estimate()).isCloseTo(1.151595057206727, within(1e-9));
        assertThat(link.at(0).stdError()).isCloseTo(0.3015504502788552, within(1e-9));
        assertThat(link.at(0).confHigh()).isCloseTo(Math.log(5.712307623689865), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({ "PROBIT, 0.6352169197222720, 0.3020281069808021, 0.8868570466969293",
            "LOGIT, 0.6283613325150562, 0.2668937791955364, 0.8870370117887297" })
    void shouldKeepProbabilitiesWithinTheirRange(Family family, double estimate, double low, double high) {
        FitResult fit = Estimator.fit(small, FitSpec.of("b ~ x", family).withVcov(VcovSpec.of(VcovType.EIM)));

        PredictedRow row = Predictions.of(fit, Frame.builder(1).number("x", new double[] { 0.7 }).build(),
                new PredictionSpec(null, null, 0.9, null)).at(0);

        assertThat(row.estimate()).isCloseTo(estimate, within(1e-7));
        assertThat(row.confLow()).isCloseTo(low, within(1e-7));
        assertThat(row.confHigh()).isCloseTo(high, within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({ "PREDICTION, 0.2701502795949926, 7.134871554466144", "CONFIDENCE, 2.868332676305042, 4.536689157756094" })
    void shouldGiveBothIntervalsOfALinearModelAsRDoes(PredictionInterval interval, double low, double high) {
        FitResult fit = Estimator.fit(small, FitSpec.builder("y ~ x", Family.GAUSSIAN).reference(Reference.T).build());

        PredictedRow row = Predictions.of(fit, Frame.builder(1).number("x", new double[] { 0.7 }).build(),
                new PredictionSpec(null, interval, null, null)).at(0);

        assertThat(row.estimate()).isCloseTo(3.702510917030568, within(1e-9));
        assertThat(row.confLow()).isCloseTo(low, within(1e-9));
        assertThat(row.confHigh()).isCloseTo(high, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({ "y ~ x * z | unit + year, NEGBIN2", "y ~ x + factor(year) + log(days) | unit, POISSON",
            "y ~ 0 + x + factor(z), NEGBIN1", "y ~ x + offset(log_days), POISSON", "y ~ x + z | unit + year, GAUSSIAN" })
    void shouldGiveTheSampleItsFittedValues(String formula, Family family) {
        FitResult fit = Estimator.fit(panel, FitSpec.builder(formula, family).exposure(family == Family.NEGBIN1 ? "days" : null)
                .build());

        Predictions sample = Predictions.of(fit, PLAIN);
        Predictions again = Predictions.of(fit, panel, PLAIN);

        for (int i = 0; i < sample.size(); i++) {
            double fitted = fit.observations().fitted()[i];
            assertThat(sample.at(i).estimate()).isCloseTo(fitted, within(1e-9 * (1 + Math.abs(fitted))));
            assertThat(again.at(fit.observations().row()[i])).usingRecursiveComparison().isEqualTo(sample.at(i));
        }
    }

    @ParameterizedTest
    @CsvSource({ "FIXED, NEGBIN2", "RANDOM, POISSON", "WITHIN_BETWEEN, POISSON", "RANDOM, LOGIT", "RANDOM, GAUSSIAN" })
    void shouldAverageToThePredictiveMargin(Effects effects, Family family) {
        Frame data = Panels.with(panel, "b", Arrays.stream(panel.numbers("y")).map(y -> y > 3 ? 1 : 0).toArray());
        String outcome = family == Family.LOGIT ? "b" : "y";
        FitResult fit = Estimator.fit(data,
                FitSpec.builder(outcome + (effects == Effects.FIXED ? " ~ x | unit" : " ~ x"), family)
                        .effects(effects).unit("unit").build());
        Predictions sample = Predictions.of(fit, PLAIN);
        MarginsSpec margin = new MarginsSpec(List.of(), null, null, null, null);

        double sum = 0;
        for (int i = 0; i < sample.size(); i++) {
            sum += sample.at(i).estimate();
        }
        MarginalEffect average = Margins.compute(fit, margin).get(0);
        assertThat(sum / sample.size()).isCloseTo(average.estimate(), within(1e-9));
        assertThat(average.stdError()).isPositive();
        assertThat(sample.at(0).stdError()).isPositive();
        assertThat(sample.at(0).confLow()).isLessThan(sample.at(0).estimate());
    }

    @Tag("long")
    @Test
    void shouldHoldNewCountsInPredictionIntervals() {
        Frame train = Panels.panel(31, 400, 5, 0.4);
        Frame test = Panels.panel(32, 400, 5, 0.4);
        FitResult fit = fit(train, "y ~ x + z + log_days + year", Family.NEGBIN2);
        Predictions predictions = Predictions.of(fit, test, new PredictionSpec(null, PredictionInterval.PREDICTION, 0.9, null));

        int inside = 0;
        for (int i = 0; i < predictions.size(); i++) {
            PredictedRow row = predictions.at(i);
            assertThat(row.confLow()).isEqualTo(Math.rint(row.confLow())).isNotNegative();
            inside += test.numbers("y")[i] >= row.confLow() && test.numbers("y")[i] <= row.confHigh() ? 1 : 0;
        }

        assertThat(inside / 2000.0).isBetween(0.88, 0.97);
    }

    @ParameterizedTest
    @CsvSource({ "POISSON, POOLED", "NEGBIN2, POOLED", "NEGBIN1, POOLED", "POISSON, RANDOM" })
    void shouldGiveProbabilitiesOfCounts(Family family, Effects effects) {
        FitResult fit = Estimator.fit(panel, FitSpec.builder("y ~ x", family).effects(effects).unit("unit").build());
        List<Integer> counts = java.util.stream.IntStream.range(0, 400).boxed().toList();

        PredictedRow row = Predictions.of(fit, new PredictionSpec(null, PredictionInterval.NONE, null, counts)).at(0);

        double mean = 0;
        for (int count : counts) {
            mean += count * row.probabilities()[count];
        }
        assertThat(Arrays.stream(row.probabilities()).sum()).isCloseTo(1, within(1e-6));
        assertThat(mean).isCloseTo(row.estimate(), within(1e-3));
        assertThat(row.stdError()).isNull();
    }

    @Test
    void shouldNameWhatARowLacks() {
        FitResult fit = fit(panel, "y ~ x + factor(year) | unit", Family.POISSON);

        assertThat(NewRows.columns(fit)).containsExactlyInAnyOrder("x", "year", "unit");
        assertCell(fit, rows(new double[] { 1, Double.NaN }, 2012, "u100"), 1, null);
        assertCell(fit, rows(new double[] { 1 }, 1999, "u100"), 0, "year");
        assertCell(fit, rows(new double[] { 1 }, 2012, "nowhere"), 0, "unit");
        assertCell(fit, rows(new double[] { 1 }, 2012, null), 0, "unit");
    }

    @Test
    void shouldRefuseWhatDoesNotExist() {
        FitResult conditional = Estimator.fit(panel,
                FitSpec.builder("y ~ x", Family.POISSON).effects(Effects.CONDITIONAL).unit("unit").build());
        assertThatThrownBy(() -> Predictions.of(conditional, PLAIN)).isInstanceOf(SpecificationException.class);
        assertThatThrownBy(() -> new PredictionSpec(PredictionScale.LINK, PredictionInterval.PREDICTION, null, null))
                .hasMessageContaining("response");
        assertThatThrownBy(() -> new PredictionSpec(null, null, 1.2, null)).hasMessageContaining("level");
        assertThatThrownBy(() -> new PredictionSpec(null, null, null, List.of(-1))).hasMessageContaining("Counts");
        FitResult exposed = Estimator.fit(panel, FitSpec.builder("y ~ x", Family.POISSON).exposure("days").build());
        assertThatThrownBy(() -> Predictions.of(exposed, Panels.with(panel, "days", new double[panel.rows()]), PLAIN))
                .hasMessageContaining("exposure");
    }

    private static void assertCell(FitResult fit, Frame rows, int row, String column) {
        assertThatThrownBy(() -> Predictions.of(fit, rows, PLAIN)).isInstanceOfSatisfying(SpecificationException.class, e -> {
            assertThat(e.row()).isEqualTo(row);
            assertThat(e.column()).isEqualTo(column);
        });
    }

    private static Frame rows(double[] x, double year, String unit) {
        double[] years = new double[x.length];
        Arrays.fill(years, year);
        String[] units = new String[x.length];
        Arrays.fill(units, unit);
        return Frame.builder(x.length).number("x", x).number("year", years).text("unit", units).build();
    }

    private static void check(PredictedRow row, double estimate, double error, double low, double high) {
        assertThat(row.estimate()).isCloseTo(estimate, within(1e-9));
        assertThat(row.stdError()).isCloseTo(error, within(1e-9));
        assertThat(row.confLow()).isCloseTo(low, within(1e-9));
        assertThat(row.confHigh()).isCloseTo(high, within(1e-8));
    }

    private static Frame small() {
        String[] f = new String[Y.length];
        Arrays.setAll(f, i -> F[i % 4]);
        return Frame.builder(Y.length).number("y", Y).number("x", X).text("f", f)
                .number("b", Arrays.stream(Y).map(y -> y > 2 ? 1 : 0).toArray()).build();
    }

    private static FitResult fit(Frame frame, String formula, Family family) {
        return Estimator.fit(frame, FitSpec.of(formula, family));
    }
}
