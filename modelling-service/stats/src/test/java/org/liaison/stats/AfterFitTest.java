package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.margins.Change;
import org.liaison.stats.margins.MarginalEffect;
import org.liaison.stats.margins.Margins;
import org.liaison.stats.margins.MarginsSpec;
import org.liaison.stats.margins.MarginsType;
import org.liaison.stats.test.LikelihoodRatioTest;
import org.liaison.stats.test.TestResult;
import org.liaison.stats.test.WaldTest;

/** What can be asked of a fit: tests and marginal effects beyond those of the reference cases. */
class AfterFitTest {

    private final Frame panel = Panels.panel(41, 15, 6, 0.3);

    @Test
    void shouldHalveTheTailWhenTheDispersionIsTested() {
        FitResult poisson = fit("y ~ x + z | unit", Family.POISSON);
        FitResult negbin = fit("y ~ x + z | unit", Family.NEGBIN2);

        TestResult test = LikelihoodRatioTest.of(poisson, negbin);

        assertThat(test.df()).isEqualTo(1);
        assertThat(test.statistic()).isCloseTo(negbin.dispersion().lrStatistic(), within(1e-9));
        assertThat(test.pValue()).isCloseTo(negbin.dispersion().lrPValue(), withinPercentage(1e-6));
    }

    @Test
    void shouldCountTheParametersThatARestrictionTakesAway() {
        TestResult test = LikelihoodRatioTest.of(fit("y ~ x | unit", Family.NEGBIN2),
                fit("y ~ x + z | unit + year", Family.NEGBIN2));

        assertThat(test.df()).isEqualTo(6);
        assertThat(test.pValue()).isBetween(0.0, 1.0);
    }

    @Test
    void shouldRefuseToCompareLikelihoodsOfDifferentRows() {
        FitResult fewer = Estimator.fit(Panels.pick(panel, new int[] { 1, 2, 3, 4, 5, 6, 7, 8 }),
                FitSpec.of("y ~ 1", Family.POISSON));

        assertThatThrownBy(() -> LikelihoodRatioTest.of(fewer, fit("y ~ x", Family.POISSON)))
                .isInstanceOf(SpecificationException.class).hasMessageContaining("same sample");
        assertThatThrownBy(() -> LikelihoodRatioTest.of(fit("y ~ x", Family.POISSON), fit("y ~ 1", Family.POISSON)))
                .hasMessageContaining("not nested");
    }

    @Test
    void shouldTestOneTermByItsSquaredStatistic() {
        FitResult fit = fit("y ~ x + z | unit", Family.POISSON);

        TestResult test = WaldTest.of(fit, List.of("x"));

        double z = fit.coefficients().get(0).statistic();
        assertThat(test.statistic()).isCloseTo(z * z, within(1e-9));
        assertThat(test.pValue()).isCloseTo(fit.coefficients().get(0).pValue(), within(1e-12));
        assertThatThrownBy(() -> WaldTest.of(fit, List.of("year"))).hasMessageContaining("no term 'year'");
    }

    @Test
    void shouldReportTheRankWhereThereAreMoreTermsThanClusters() {
        Frame frame = Panels.with(panel, "half", Arrays.stream(panel.numbers("year")).map(y -> y % 3).toArray());
        FitResult fit = Estimator.fit(frame,
                FitSpec.of("y ~ x + z + days + log_days + w", Family.POISSON).withVcov(VcovSpec.of(VcovType.CLUSTER, "half")));

        assertThat(WaldTest.of(fit, List.of("x", "z", "days", "log_days", "w")).df()).isLessThan(5);
    }

    @Test
    void shouldTakeFactorsAsDiscreteChangesFromTheirBase() {
        FitResult fit = fit("y ~ x + factor(z) + i(year, ref = 2013)", Family.POISSON);

        List<MarginalEffect> effects = Margins.compute(fit, new MarginsSpec(null, null, null, null, null));

        assertThat(effects).extracting(MarginalEffect::term).containsExactly("x", "factor(z)1", "factor(year)2011",
                "factor(year)2012", "factor(year)2014", "factor(year)2015", "factor(year)2016");
        assertThat(effects).extracting(MarginalEffect::change).containsOnly(Change.DERIVATIVE, Change.DISCRETE)
                .startsWith(Change.DERIVATIVE, Change.DISCRETE);
        MarginalEffect dummy = Margins.compute(fit("y ~ x + z + i(year, ref = 2013)", Family.POISSON),
                new MarginsSpec(List.of("z"), null, null, Change.DISCRETE, null)).get(0);
        assertThat(effects.get(1).estimate()).isCloseTo(dummy.estimate(), within(1e-10));
        assertThat(effects.get(1).stdError()).isCloseTo(dummy.stdError(), within(1e-10));
    }

    @Test
    void shouldMakeTheFullGridOfValues() {
        Map<String, List<Object>> at = new LinkedHashMap<>();
        at.put("x", List.of(0, 1));
        at.put("z", List.of(0, 1, 2));

        List<MarginalEffect> rows = Margins.compute(fit("y ~ x * z | unit", Family.NEGBIN2),
                new MarginsSpec(List.of(), null, at, null, null));

        assertThat(rows).hasSize(6).allSatisfy(row -> assertThat(row.term()).isEqualTo("(prediction)"));
        assertThat(rows.get(4).at()).containsEntry("x", 1).containsEntry("z", 1);
    }

    @ParameterizedTest
    @CsvSource({ "y ~ x * z | unit", "y ~ I(x^2) + x + z", "y ~ x + z + x:factor(year)", "y ~ exp(x) + z | unit + year" })
    void shouldDifferentiateThroughEveryTermThatHoldsTheVariable(String formula) {
        FitResult fit = fit(formula, Family.NEGBIN2);
        double h = 1e-5;
        MarginsSpec slope = new MarginsSpec(List.of("x"), MarginsType.AT, Map.of("x", List.of(0.7)), null, null);
        MarginsSpec values = new MarginsSpec(List.of(), null, Map.of("x", List.of(0.7 + h, 0.7 - h)), null, null);

        MarginalEffect effect = Margins.compute(fit, slope).get(0);

        List<MarginalEffect> around = Margins.compute(fit, values);
        assertThat(effect.estimate()).isCloseTo((around.get(0).estimate() - around.get(1).estimate()) / (2 * h), within(1e-5));
    }

    @Test
    void shouldRefuseAVariableThatTheModelDoesNotHold() {
        FitResult fit = fit("y ~ x + factor(year)", Family.POISSON);

        assertThatThrownBy(() -> Margins.compute(fit, new MarginsSpec(List.of("days"), null, null, null, null)))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("variables"));
        assertThatThrownBy(
                () -> Margins.compute(fit, new MarginsSpec(List.of("x"), null, Map.of("year", List.of(1999)), null, null)))
                .hasMessageContaining("no level '1999'");
    }

    @ParameterizedTest
    @CsvSource({ "y ~ 1, 1", "y ~ 1 | unit, 0", "y ~ x - 1, 1", "y ~ 0 + factor(year) + factor(z), 7", "y ~ factor(year):x, 7",
            "y ~ x + factor(year):x, 7", "y ~ unit, 15" })
    void shouldEstimateFormulasOfEveryShape(String formula, int coefficients) {
        FitResult fit = fit(formula, Family.NEGBIN2);

        assertThat(fit.summary().converged()).isTrue();
        assertThat(fit.coefficients()).hasSize(coefficients).allSatisfy(c -> assertThat(c.stdError()).isPositive());
    }

    @Test
    void shouldEndWhenItsMonitorSaysSo() {
        assertThatThrownBy(() -> Estimator.fit(panel, FitSpec.of("y ~ x", Family.POISSON), (iteration, logLik) -> {
            throw new CancellationException();
        })).isInstanceOf(CancellationException.class);
    }

    @Test
    void shouldEstimateThreeDimensionsOfEffects() {
        Frame frame = Panels.with(panel, "third", Arrays.stream(panel.numbers("days")).map(d -> d % 4).toArray());

        FitResult absorbed = Estimator.fit(frame, FitSpec.of("y ~ x | unit + year + third", Family.NEGBIN2));

        FitResult dummies = Estimator.fit(frame,
                FitSpec.of("y ~ x + factor(unit) + factor(year) + factor(third)", Family.NEGBIN2));
        assertThat(absorbed.coefficients().get(0).estimate()).isCloseTo(dummies.coefficients().get(1).estimate(), within(1e-9));
        assertThat(absorbed.coefficients().get(0).stdError()).isCloseTo(dummies.coefficients().get(1).stdError(), within(1e-9));
        assertThat(absorbed.summary().parameters()).isEqualTo(dummies.summary().parameters());
    }

    private FitResult fit(String formula, Family family) {
        return Estimator.fit(panel, FitSpec.of(formula, family));
    }
}
