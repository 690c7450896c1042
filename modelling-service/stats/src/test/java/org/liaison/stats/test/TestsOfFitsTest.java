package org.liaison.stats.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.liaison.stats.Effects;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.Panels;
import org.liaison.stats.Penalty;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.WeightType;

/** Wald's, likelihood-ratio and Mundlak's tests against their formulas. */
class TestsOfFitsTest {

    private final Frame panel = Panels.panel(3, 15, 6, 0.4);

    @Test
    void shouldTestTermsJointly() {
        FitResult fit = fit("y ~ x + z + factor(year)", Family.POISSON);

        TestResult test = WaldTest.of(fit, List.of("x", "factor(year)", "x"));

        List<Integer> at = List.of(1, 3, 4, 5, 6, 7);
        DMatrixRMaj v = new DMatrixRMaj(6, 6);
        DMatrixRMaj b = new DMatrixRMaj(6, 1);
        for (int a = 0; a < 6; a++) {
            b.set(a, 0, fit.coefficients().get(at.get(a)).estimate());
            for (int c = 0; c < 6; c++) {
                v.set(a, c, fit.covariance().matrix()[at.get(a)][at.get(c)]);
            }
        }
        CommonOps_DDRM.invert(v);
        DMatrixRMaj half = new DMatrixRMaj(6, 1);
        CommonOps_DDRM.mult(v, b, half);
        assertThat(test.df()).isEqualTo(6);
        assertThat(test.statistic()).isCloseTo(CommonOps_DDRM.dot(b, half), within(1e-8));
        assertThat(test.pValue()).isCloseTo(Gamma.regularizedGammaQ(3, test.statistic() / 2), within(1e-12));
        assertThatThrownBy(() -> WaldTest.of(fit, List.of())).hasMessage("No term is given.");
        assertThatThrownBy(() -> WaldTest.of(fit, List.of("x", "q"))).isInstanceOfSatisfying(SpecificationException.class,
                e -> assertThat(e.term()).isEqualTo("q"));
    }

    @Test
    void shouldCompareNestedLikelihoods() {
        FitResult small = fit("y ~ x", Family.NEGBIN2);
        FitResult large = fit("y ~ x + z + factor(year)", Family.NEGBIN2);

        TestResult test = LikelihoodRatioTest.of(small, large);

        double gain = 2 * (large.summary().logLik() - small.summary().logLik());
        assertThat(test.df()).isEqualTo(6);
        assertThat(test.statistic()).isCloseTo(gain, within(1e-12));
        assertThat(test.pValue()).isCloseTo(Gamma.regularizedGammaQ(3, gain / 2), withinPercentage(1e-7));
    }

    @Test
    void shouldMixTailsWhereAVarianceIsAtItsEnd() {
        FitResult poisson = fit("y ~ x", Family.POISSON);
        FitResult negbin = fit("y ~ x + z", Family.NEGBIN2);
        FitResult random = effects("y ~ x", Family.POISSON, Effects.RANDOM);

        TestResult both = LikelihoodRatioTest.of(poisson, negbin);
        TestResult units = LikelihoodRatioTest.of(poisson, random);

        assertThat(both.df()).isEqualTo(2);
        assertThat(both.pValue()).isCloseTo((Gamma.regularizedGammaQ(1, both.statistic() / 2)
                + Gamma.regularizedGammaQ(0.5, both.statistic() / 2)) / 2, withinPercentage(1e-7));
        assertThat(units.df()).isEqualTo(1);
        assertThat(units.pValue()).isCloseTo(Gamma.regularizedGammaQ(0.5, units.statistic() / 2) / 2, withinPercentage(1e-7));
    }

    /** Without effects the beta model is the negative binomial 1, by whichever name it is asked for. */
    @Test
    void shouldTestBetaEffectsAgainstTheNegativeBinomial1() {
        FitResult beta = effects("y ~ x", Family.NEGBIN2, Effects.RANDOM_BETA);

        TestResult test = LikelihoodRatioTest.of(fit("y ~ x", Family.NEGBIN1), beta);

        assertThat(test.df()).isEqualTo(1);
        assertThat(test.pValue()).isCloseTo(Gamma.regularizedGammaQ(0.5, test.statistic() / 2) / 2, withinPercentage(1e-7));
        assertThatThrownBy(() -> LikelihoodRatioTest.of(fit("y ~ x", Family.NEGBIN2), beta))
                .hasMessage("A 'negbin2' model is no special case of a 'negbin1' model; use Vuong's test.");
    }

    @Test
    void shouldRefuseLikelihoodsThatDoNotCompare() {
        FitResult poisson = fit("y ~ x", Family.POISSON);
        FitResult weighted = Estimator.fit(panel,
                FitSpec.builder("y ~ x + z", Family.POISSON).weights("w").weightType(WeightType.PROBABILITY).build());
        double[] half = panel.numbers("y").clone();
        for (int i = 0; i < half.length; i++) {
            half[i] = half[i] > 3 ? 1 : 0;
        }
        Frame binary = Panels.with(panel, "y", half);
        FitResult logit = Estimator.fit(binary, FitSpec.of("y ~ x", Family.LOGIT));
        FitResult probit = Estimator.fit(binary, FitSpec.of("y ~ x + z", Family.PROBIT));
        FitResult firth = Estimator.fit(binary, FitSpec.builder("y ~ x + z", Family.LOGIT).penalty(Penalty.FIRTH).build());

        assertThatThrownBy(() -> LikelihoodRatioTest.of(poisson, weighted)).hasMessageContaining("Wald");
        assertThatThrownBy(() -> LikelihoodRatioTest.of(logit, firth)).hasMessageContaining("penalty");
        assertThatThrownBy(() -> LikelihoodRatioTest.of(firth, logit)).hasMessageContaining("penalty");
        assertThatThrownBy(() -> LikelihoodRatioTest.of(logit, probit)).hasMessageContaining("no special case");
        assertThatThrownBy(() -> LikelihoodRatioTest.of(fit("y ~ x", Family.NEGBIN2), fit("y ~ x + z", Family.NEGBIN1)))
                .hasMessageContaining("no special case");
        assertThatThrownBy(() -> LikelihoodRatioTest.of(poisson, logit)).hasMessageContaining("different rows or outcomes");
        assertThatThrownBy(() -> LikelihoodRatioTest.of(poisson, poisson)).hasMessageContaining("as many parameters or more");
        FitResult other = fit("y ~ z + days", Family.POISSON);
        FitResult lower = fit("y ~ w + z + year", Family.POISSON);
        boolean worse = lower.summary().logLik() < other.summary().logLik();
        assertThat(worse).isTrue();
        assertThatThrownBy(() -> LikelihoodRatioTest.of(other, lower)).hasMessageContaining("a higher likelihood");
        assertThatThrownBy(() -> LikelihoodRatioTest.of(effects("y ~ x", Family.POISSON, Effects.CONDITIONAL),
                fit("y ~ x | unit", Family.POISSON))).isInstanceOf(SpecificationException.class);
    }

    @Test
    void shouldTestThatWithinEqualsBetween() {
        List<String> terms = List.of("(intercept)", "x_within", "x_between", "z_within", "z_between", "w", "q_within");
        double[] values = { 1, 0.5, 0.2, 0.3, 0.7, 4, 5 };
        double[][] covariance = new double[7][7];
        double[] deviations = { 1, 0.1, 0.2, 0.15, 0.25, 1, 1 };
        for (int a = 0; a < 7; a++) {
            for (int b = 0; b < 7; b++) {
                covariance[a][b] = deviations[a] * deviations[b] * (a == b ? 1 : 0.1 + 0.05 * Math.abs(a - b));
            }
        }
        Estimates estimates = new Estimates(terms, values, covariance);

        TestResult all = MundlakTest.of(estimates, null).orElseThrow();
        TestResult one = MundlakTest.of(estimates, List.of("x", "w")).orElseThrow();

        double vx = covariance[1][1] + covariance[2][2] - 2 * covariance[1][2];
        double vz = covariance[3][3] + covariance[4][4] - 2 * covariance[3][4];
        double c = covariance[1][3] - covariance[1][4] - covariance[2][3] + covariance[2][4];
        double dx = 0.3;
        double dz = -0.4;
        double determinant = vx * vz - c * c;
        assertThat(all.df()).isEqualTo(2);
        assertThat(all.statistic()).isCloseTo((dx * dx * vz - 2 * dx * dz * c + dz * dz * vx) / determinant, within(1e-10));
        assertThat(one.df()).isEqualTo(1);
        assertThat(one.statistic()).isCloseTo(dx * dx / vx, within(1e-10));
        assertThat(MundlakTest.of(estimates, List.of("w"))).isEmpty();
        assertThat(MundlakTest.of(estimates, List.of())).isEqualTo(Optional.of(all));
        double[][] none = new double[7][7];
        for (double[] row : none) {
            Arrays.fill(row, Double.NaN);
        }
        assertThat(MundlakTest.of(new Estimates(terms, values, none), null)).isEmpty();
    }

    @Test
    void shouldTakeTheEstimatesOfAFit() {
        FitResult fit = fit("y ~ x + z", Family.POISSON);

        Estimates estimates = Estimates.of(fit);

        assertThat(estimates.terms()).containsExactly("(intercept)", "x", "z");
        assertThat(estimates.value("z")).isEqualTo(fit.coefficients().get(2).estimate());
        assertThat(estimates.covariance("x", "z")).isEqualTo(fit.covariance().matrix()[1][2]);
    }

    @Test
    void shouldLeaveDirectionsOfNoVarianceOut() {
        DMatrixRMaj matrix = new DMatrixRMaj(new double[][] { { 2, 0, 0 }, { 0, -1, 0 }, { 0, 0, 0 } });
        double[] x = { 2, 3, 6 };

        QuadraticForm positive = QuadraticForm.of(matrix, x, 1e-8, false);
        QuadraticForm both = QuadraticForm.of(matrix, x, 1e-8, true);

        assertThat(positive.statistic()).isCloseTo(2, within(1e-12));
        assertThat(positive.rank()).isEqualTo(1);
        assertThat(positive.smallest()).isCloseTo(-1, within(1e-14));
        assertThat(positive.outside()).isCloseTo(Math.sqrt(45.0 / 49), within(1e-12));
        assertThat(both.statistic()).isCloseTo(2 - 9, within(1e-12));
        assertThat(both.rank()).isEqualTo(2);
        assertThat(both.outside()).isCloseTo(6.0 / 7, within(1e-12));
        assertThat(QuadraticForm.of(matrix, new double[3], 1e-8, true).outside()).isZero();
    }

    private FitResult fit(String formula, Family family) {
        return Estimator.fit(panel, FitSpec.of(formula, family));
    }

    private FitResult effects(String formula, Family family, Effects effects) {
        return Estimator.fit(panel, FitSpec.builder(formula, family).effects(effects).unit("unit").build());
    }
}
