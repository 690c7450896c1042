package org.liaison.stats.margins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.hipparchus.special.Erf;
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

/** Elasticities, and how much of the sample stands behind a marginal effect. */
class MarginsSupportTest {

    private static final int UNITS = 25;
    private final Frame panel = Panels.panel(17, UNITS, 6, 0.4);

    @Test
    void shouldBeTheCoefficientWhereTheMeanIsExponential() {
        FitResult fit = fit("y ~ x + z | unit", Family.NEGBIN2);
        double mean = Arrays.stream(panel.numbers("x")).average().orElseThrow();

        MarginalEffect share = one(fit, "x", Change.EYDX);
        MarginalEffect elasticity = one(fit, "x", Change.EYEX);

        assertThat(share.estimate()).isCloseTo(fit.coefficients().get(0).estimate(), within(1e-12));
        assertThat(share.stdError()).isCloseTo(fit.coefficients().get(0).stdError(), within(1e-12));
        assertThat(elasticity.estimate()).isCloseTo(mean * fit.coefficients().get(0).estimate(), within(1e-12));
        assertThat(elasticity.stdError()).isCloseTo(Math.abs(mean) * fit.coefficients().get(0).stdError(), within(1e-12));
        assertThat(elasticity.change()).isEqualTo(Change.EYEX);
    }

    @Test
    void shouldBeAverageOfRowsTimesTheVariable() {
        FitResult fit = fit("y ~ x * z", Family.POISSON);
        double sum = 0;
        for (int i = 0; i < panel.rows(); i++) {
            double slope = fit.coefficients().get(1).estimate()
                    + fit.coefficients().get(3).estimate() * panel.numbers("z")[i];
            sum += fit.observations().fitted()[i] * slope * panel.numbers("x")[i];
        }

        assertThat(one(fit, "x", Change.DYEX).estimate()).isCloseTo(sum / panel.rows(), within(1e-10));
    }

    /** Errors against the whole covariance with a gradient by differences of the model's own probabilities. */
    @ParameterizedTest
    @CsvSource({ "EYEX", "DYEX", "EYDX" })
    void shouldHaveDeltaMethodErrors(Change change) {
        Frame data = Panels.with(panel, "b", Arrays.stream(panel.numbers("y")).map(y -> y > 3 ? 1 : 0).toArray());
        FitResult fit = Estimator.fit(data, FitSpec.of("b ~ x + I(x^2) + z", Family.LOGIT));
        double[] b = fit.coefficients().stream().mapToDouble(c -> c.estimate()).toArray();

        MarginalEffect effect = one(fit, "x", change);

        assertThat(effect.estimate()).isCloseTo(byHand(b, change), within(1e-10));
        double[] gradient = new double[b.length];
        for (int j = 0; j < b.length; j++) {
            double[] up = b.clone();
            double[] down = b.clone();
            up[j] += 1e-5;
            down[j] -= 1e-5;
            gradient[j] = (byHand(up, change) - byHand(down, change)) / 2e-5;
        }
        double variance = 0;
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < b.length; j++) {
                variance += gradient[i] * gradient[j] * fit.covariance().matrix()[i][j];
            }
        }
        assertThat(effect.stdError()).isCloseTo(Math.sqrt(variance), within(1e-7));
    }

    @Test
    void shouldBeTheSlopeOfTheLogarithmOfAMeanOverRandomEffects() {
        Frame data = Panels.with(panel, "b", Arrays.stream(panel.numbers("y")).map(y -> y > 3 ? 1 : 0).toArray());
        FitResult fit = Estimator.fit(data,
                FitSpec.builder("b ~ x", Family.PROBIT).effects(Effects.RANDOM).unit("unit").build());
        double h = 1e-5;
        List<MarginalEffect> around = Margins.compute(fit,
                new MarginsSpec(List.of(), null, Map.of("x", List.of(0.4 + h, 0.4 - h)), null, null));

        MarginalEffect share = Margins.compute(fit,
                new MarginsSpec(List.of("x"), null, Map.of("x", List.of(0.4)), Change.EYDX, null)).get(0);

        assertThat(share.estimate())
                .isCloseTo(Math.log(around.get(0).estimate() / around.get(1).estimate()) / (2 * h), within(1e-7));
    }

    @Test
    void shouldTakeMeansOfTheDesignForElasticitiesAtMeans() {
        FitResult fit = fit("y ~ x + z", Family.POISSON);
        MarginalEffect slope = Margins
                .compute(fit, new MarginsSpec(List.of("x"), MarginsType.AT_MEANS, null, Change.DERIVATIVE, null))
                .get(0);
        double mean = Arrays.stream(panel.numbers("x")).average().orElseThrow();

        MarginalEffect scaled = Margins
                .compute(fit, new MarginsSpec(List.of("x"), MarginsType.AT_MEANS, null, Change.DYEX, null)).get(0);

        assertThat(scaled.estimate()).isCloseTo(slope.estimate() * mean, within(1e-12));
    }

    @Test
    void shouldCountObservationsAndUnitsNearTheModerator() {
        FitResult fit = fit("y ~ x * days", Family.POISSON);
        double[] days = panel.numbers("days");
        double average = Arrays.stream(days).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(days).map(d -> (d - average) * (d - average)).average().orElseThrow());

        List<MarginalEffect> effects = Margins.compute(fit,
                new MarginsSpec(List.of("x"), null, Map.of("days", List.of(20, 60, 500)), null, null));

        for (MarginalEffect effect : effects.subList(0, 2)) {
            double at = ((Number) effect.at().get("days")).doubleValue();
            int[] near = IntStream.range(0, days.length).filter(i -> Math.abs(days[i] - at) <= deviation / 2).toArray();
            assertThat(effect.support().observations()).isEqualTo(near.length).isPositive();
            assertThat(effect.support().units()).isNull();
            assertThat(effect.support().extrapolated()).isFalse();
        }
        assertThat(effects.get(2).support()).isEqualTo(new Support(0, null, true));
    }

    @Test
    void shouldCountUnitsAndJointValues() {
        FitResult fit = fit("y ~ x * z + days | unit + year", Family.NEGBIN2);

        MarginalEffect dummy = Margins.compute(fit, new MarginsSpec(List.of("x"), null, Map.of("z", List.of(1)), null, null))
                .get(0);
        MarginalEffect between = Margins
                .compute(fit, new MarginsSpec(List.of("x"), null, Map.of("z", List.of(0.5)), null, null)).get(0);

        long ones = Arrays.stream(panel.numbers("z")).filter(z -> z == 1).count();
        assertThat(dummy.support().observations()).isEqualTo(ones);
        assertThat(dummy.support().units()).isBetween(1, UNITS);
        assertThat(between.support().observations()).isZero();
        assertThat(between.support().extrapolated()).isFalse();
        MarginalEffect joint = Margins
                .compute(fit, new MarginsSpec(List.of(), null, Map.of("z", List.of(1), "days", List.of(50)), null,
                        null))
                .get(0);
        assertThat(joint.support().observations()).isLessThan(ones).isPositive();
        assertThat(one(fit, "x", null).support()).isNull();
    }

    @Test
    void shouldCountFrequencyWeightsAndLevelsOfFactors() {
        FitResult weighted = Estimator.fit(panel, FitSpec.builder("y ~ x + factor(year)", Family.POISSON).weights("w").build());

        MarginalEffect effect = Margins.compute(weighted,
                new MarginsSpec(List.of("x"), null, Map.of("year", List.of(2012)), null, null)).get(0);

        double expected = IntStream.range(0, panel.rows()).filter(i -> panel.numbers("year")[i] == 2012)
                .mapToDouble(i -> panel.numbers("w")[i]).sum();
        assertThat(effect.support().observations()).isEqualTo((long) expected);
    }

    @Test
    void shouldSpreadAModeratorOverItsRange() {
        FitResult fit = fit("y ~ x * days + factor(year)", Family.POISSON);

        assertThat(ModeratorGrid.of(fit, "year")).hasSize(6).startsWith(2011.0);
        List<Object> days = ModeratorGrid.of(fit, "days");
        assertThat(days).hasSize(25).startsWith(Arrays.stream(panel.numbers("days")).min().orElseThrow())
                .endsWith(Arrays.stream(panel.numbers("days")).max().orElseThrow());
        assertThat(ModeratorGrid.of(fit("y ~ x + unit", Family.POISSON), "unit")).hasSize(UNITS).contains("u100");
        assertThat(ModeratorGrid.spaced(2, 5, 4)).containsExactly(2, 3, 4, 5);
        assertThat(ModeratorGrid.of(new double[] { 3, 1, 2, 1, -4, 3 })).containsExactly(-4, 1, 2, 3);
    }

    @Test
    void shouldCountRowsWithALevelOfATextAndSayWhereThereIsNone() {
        FitResult fit = fit("y ~ x + unit", Family.POISSON);

        assertThat(new SupportFinder(fit).of(Scenario.NONE.with("unit", "u103"))).isEqualTo(new Support(6, null, false));
        assertThat(new SupportFinder(fit).of(Scenario.NONE.with("unit", "abroad"))).isEqualTo(new Support(0, null, true));
        assertThat(new SupportFinder(fit).of(Scenario.NONE.with("unit", "u103").with("year", "2012")))
                .isEqualTo(new Support(1, null, false));
    }

    @Test
    void shouldTakeTheEndsOfTheRangeForInsideIt() {
        FitResult fit = fit("y ~ x * days | unit", Family.POISSON);
        double low = Arrays.stream(panel.numbers("days")).min().orElseThrow();
        double high = Arrays.stream(panel.numbers("days")).max().orElseThrow();

        assertThat(new SupportFinder(fit).of(Scenario.NONE.with("days", low)).extrapolated()).isFalse();
        assertThat(new SupportFinder(fit).of(Scenario.NONE.with("days", high)).extrapolated()).isFalse();
        assertThat(new SupportFinder(fit).of(Scenario.NONE.with("days", low - 0.5)).extrapolated()).isTrue();
        assertThat(new SupportFinder(fit).of(Scenario.NONE.with("days", high + 0.5)).extrapolated()).isTrue();
        Support all = new SupportFinder(fit).of(Scenario.NONE.with("z", 1));
        long units = IntStream.range(0, panel.rows()).filter(i -> panel.numbers("z")[i] == 1)
                .mapToObj(i -> panel.texts("unit")[i]).distinct().count();
        assertThat(all.units()).isEqualTo((int) units);
    }

    /** The interval and the tail are those of the normal distribution at the level asked for. */
    @Test
    void shouldGiveIntervalsAtTheLevelAskedFor() {
        FitResult fit = fit("y ~ x + z", Family.POISSON);

        MarginalEffect wide = Margins.compute(fit, new MarginsSpec(List.of("x"), null, null, null, 0.99)).get(0);
        MarginalEffect narrow = Margins.compute(fit, new MarginsSpec(List.of("x"), null, null, null, 0.5)).get(0);

        assertThat(wide.statistic()).isCloseTo(wide.estimate() / wide.stdError(), within(1e-12));
        assertThat((wide.confHigh() - wide.estimate()) / wide.stdError()).isCloseTo(2.5758293035489004, within(1e-9));
        assertThat((wide.estimate() - wide.confLow()) / wide.stdError()).isCloseTo(2.5758293035489004, within(1e-9));
        assertThat((narrow.confHigh() - narrow.confLow()) / narrow.stdError()).isCloseTo(2 * 0.6744897501960817, within(1e-9));
        double z = Math.abs(wide.statistic());
        assertThat(wide.pValue()).isCloseTo(Erf.erfc(z / Math.sqrt(2)), within(1e-12));
        assertThat(one(fit, "x", null).confHigh() - one(fit, "x", null).estimate())
                .isCloseTo(1.959963984540054 * one(fit, "x", null).stdError(), within(1e-9));
    }

    @Test
    void shouldRefuseElasticitiesOfFactors() {
        FitResult fit = fit("y ~ x + factor(year)", Family.POISSON);

        assertThatThrownBy(() -> one(fit, "year", Change.EYEX)).hasMessageContaining("no elasticity");
    }

    private double byHand(double[] b, Change change) {
        double sum = 0;
        for (int i = 0; i < panel.rows(); i++) {
            double x = panel.numbers("x")[i];
            double p = 1 / (1 + Math.exp(-(b[0] + b[1] * x + b[2] * x * x + b[3] * panel.numbers("z")[i])));
            double slope = (b[1] + 2 * b[2] * x) * p * (1 - p);
            sum += slope * (change == Change.EYDX ? 1 : x) / (change == Change.DYEX ? 1 : p);
        }
        return sum / panel.rows();
    }

    private static MarginalEffect one(FitResult fit, String variable, Change change) {
        return Margins.compute(fit, new MarginsSpec(List.of(variable), null, null, change, null)).get(0);
    }

    private FitResult fit(String formula, Family family) {
        return Estimator.fit(panel, FitSpec.of(formula, family));
    }
}
