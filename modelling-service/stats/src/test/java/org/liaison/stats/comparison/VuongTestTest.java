package org.liaison.stats.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.Panels;

/** Vuong's test against its formula in R (dpois at the fitted values of glm), and its verdicts. */
class VuongTestTest {

    private static final double[] Y = { 0, 3, 1, 7, 2, 0, 5, 12, 1, 4, 2, 9, 0, 6, 3, 1 };
    private static final double[] X = { .1, .9, .3, 1.6, .2, -.4, 1.1, 2.2, .5, .8, .4, 1.5, -.9, 1.3, .2, .6 };
    private static final double[] D = { 1, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0 };

    private final Frame small = small();
    private final Frame panel = Panels.panel(5, 60, 8, 0.4);

    @Test
    void shouldGiveTheStatisticOfTheFormula() {
        VuongResult result = VuongTest.of(fit(small, "y ~ x", Family.POISSON), fit(small, "y ~ z", Family.POISSON), 0.95,
                null);

        assertThat(result.observations()).isEqualTo(16);
        assertThat(result.difference()).isCloseTo(19.30303288357115576, within(1e-9));
        assertThat(result.deviation()).isCloseTo(1.98139916910914993, within(1e-9));
        assertThat(result.plain().statistic()).isCloseTo(2.43553055645142003, within(1e-9));
        assertThat(result.plain().pValue()).isCloseTo(0.01486996861885909, within(1e-9));
        assertThat(result.aic()).isEqualTo(result.plain());
    }

    @Test
    void shouldPenaliseTheModelWithMoreParameters() {
        VuongResult result = VuongTest.of(fit(small, "y ~ x", Family.POISSON), fit(small, "y ~ z + I(z^2)", Family.POISSON),
                0.95, null);

        assertThat(result.aic().difference()).isCloseTo(18.693131054493957, within(1e-9));
        assertThat(result.aic().statistic()).isCloseTo(2.862681211333424, within(1e-9));
        assertThat(result.bic().statistic()).isCloseTo(2.921838642284838, within(1e-9));
    }

    @Test
    void shouldHaveThreeVerdicts() {
        FitResult good = fit(panel, "y ~ x + log_days + w | unit", Family.NEGBIN2);
        FitResult poor = fit(panel, "y ~ z + w", Family.NEGBIN2);
        FitResult similar = fit(panel, "y ~ x + log_days + I(w * days) | unit", Family.NEGBIN2);

        assertThat(VuongTest.of(good, poor, 0.95, null).plain().verdict()).isEqualTo(Verdict.FIRST);
        assertThat(VuongTest.of(poor, good, 0.95, null).plain().verdict()).isEqualTo(Verdict.SECOND);
        assertThat(VuongTest.of(good, similar, 0.95, null).plain().verdict()).isEqualTo(Verdict.NEITHER);
    }

    @Test
    void shouldTakeClustersAsIndependent() {
        FitResult one = fit(panel, "y ~ x + log_days", Family.NEGBIN2);
        FitResult two = fit(panel, "y ~ z + log_days", Family.NEGBIN2);

        VuongResult rows = VuongTest.of(one, two, 0.95, null);
        VuongResult units = VuongTest.of(one, two, 0.95, "unit");

        assertThat(units.observations()).isEqualTo(60);
        assertThat(units.difference()).isCloseTo(rows.difference(), within(1e-9));
        assertThat(units.deviation()).isNotCloseTo(rows.deviation() * Math.sqrt(8), within(1e-6));
    }

    @Test
    void shouldCountAFrequencyWeightAsRows() {
        int[] twice = new int[2 * Y.length];
        java.util.Arrays.setAll(twice, i -> i / 2);
        Frame doubled = Panels.pick(small, twice);
        Frame weighted = Panels.with(small, "two", java.util.stream.DoubleStream.generate(() -> 2).limit(16).toArray());

        VuongResult rows = VuongTest.of(fit(doubled, "y ~ x", Family.POISSON), fit(doubled, "y ~ z", Family.POISSON), 0.95,
                null);
        VuongResult weights = VuongTest.of(weighted(weighted, "y ~ x"), weighted(weighted, "y ~ z"), 0.95, null);

        assertThat(weights.observations()).isEqualTo(32);
        assertThat(weights.plain().statistic()).isCloseTo(rows.plain().statistic(), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({ "y ~ x, NEGBIN2, y ~ x + z, NEGBIN2", "y ~ x + factor(year), POISSON, y ~ x + z | year, NEGBIN2",
            "y ~ x, POISSON, y ~ x, NEGBIN2", "y ~ x:z, POISSON, y ~ x * z, POISSON" })
    void shouldRefuseNestedModels(String small, Family ofSmall, String large, Family ofLarge) {
        FitResult one = fit(panel, small, ofSmall);
        FitResult two = fit(panel, large, ofLarge);

        assertThatThrownBy(() -> VuongTest.of(one, two, 0.95, null)).hasMessageContaining("likelihood-ratio");
        assertThatThrownBy(() -> VuongTest.of(two, one, 0.95, null)).hasMessageContaining("likelihood-ratio");
    }

    @Test
    void shouldRefuseFitsThatCannotBeCompared() {
        FitResult fit = fit(panel, "y ~ x", Family.POISSON);
        FitResult other = fit(Panels.panel(6, 60, 8, 0.4), "y ~ z", Family.POISSON);
        FitResult same = fit(panel, "y ~ I(2 * x)", Family.POISSON);

        assertThatThrownBy(() -> VuongTest.of(fit, other, 0.95, null)).hasMessageContaining("same sample");
        assertThatThrownBy(() -> VuongTest.of(fit, same, 0.95, null)).hasMessageContaining("nothing to tell apart");
    }

    private static Frame small() {
        double[] z = new double[X.length];
        java.util.Arrays.setAll(z, i -> D[i] * X[i] * X[i]);
        return Frame.builder(Y.length).number("y", Y).number("x", X).number("z", z).build();
    }

    private static FitResult weighted(Frame frame, String formula) {
        return Estimator.fit(frame, FitSpec.builder(formula, Family.POISSON).weights("two").build());
    }

    private static FitResult fit(Frame frame, String formula, Family family) {
        return Estimator.fit(frame, FitSpec.of(formula, family));
    }
}
