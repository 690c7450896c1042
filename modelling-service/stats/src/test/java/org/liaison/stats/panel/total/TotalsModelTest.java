package org.liaison.stats.panel.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.stats.Family;
import org.liaison.stats.likelihood.Mean;
import org.liaison.stats.panel.Maximum;
import org.liaison.stats.panel.PanelData;
import org.liaison.stats.panel.Simulated;

class TotalsModelTest {

    private final PanelData data = Simulated.panel(5, Family.NEGBIN2);

    @ParameterizedTest
    @ValueSource(strings = { "poisson", "negbin", "beta" })
    void shouldHaveTheDerivativesOfItsLikelihood(String kind) {
        TotalsModel model = model(kind);
        double[] theta = new double[model.size()];
        Arrays.fill(theta, 0.3);

        assertThat(Simulated.gradientError(model, theta)).isLessThan(1e-7);
        assertThat(Simulated.informationError(model, theta)).isLessThan(1e-7);
        assertThat(Simulated.scoreError(model, data, theta)).isLessThan(1e-10);
    }

    @Test
    void shouldHaveTheDerivativesOfTheConditionalLogit() {
        PanelData binary = Simulated.panel(6, Family.LOGIT);
        ConditionalLogit model = new ConditionalLogit(binary);
        double[] theta = { 0.3, -0.4 };

        assertThat(model.size()).isEqualTo(2);
        assertThat(Simulated.gradientError(model, theta)).isLessThan(1e-8);
        assertThat(Simulated.informationError(model, theta)).isLessThan(1e-8);
        assertThat(Simulated.scoreError(model, binary, theta)).isLessThan(1e-11);
        assertThat(model.at(theta, true).information()[0]).isPositive();
    }

    /** r and s that grow without bound together are a Poisson model, one of them alone is not. */
    @Test
    void shouldHoldWhatRunsAway() {
        PanelData equal = Simulated.panel(5, Family.NEGBIN2);
        double[] poisson = new double[equal.rows()];
        double[] start = { 0.5, -0.4, 0.4 };
        double[] eta = equal.eta(start);
        for (int i = 0; i < poisson.length; i++) {
            poisson[i] = Math.round(Math.exp(eta[i]));
        }
        PanelData without = new PanelData(equal.unit(), equal.order(), equal.start(), 2, equal.z(), true, poisson,
                equal.offset(), equal.weights(), equal.unitWeights());

        TotalsFit even = new TotalsFitter(without, (step, logLik) -> {
        }).beta(start, 0);
        TotalsFit spread = new TotalsFitter(data, (step, logLik) -> {
        }).beta(start, 0);

        assertThat(even.held()).isPositive();
        assertThat(even.lnR()).isEqualTo(25);
        assertThat(spread.held()).isZero();
        assertThat(spread.maximum().factor()).isPresent();
        assertThat(Arrays.stream(spread.maximum().gradient()).map(Math::abs).max().orElseThrow()).isLessThan(1e-6);
    }

    @Test
    void shouldGiveTheProbabilityOfTheOutcomesGivenTheirTotal() {
        double[] eta = data.eta(new double[] { 0.3, -0.2, 0.5 });
        UnitTerms terms = new UnitTerms(data.rows(), 0);

        new ConditionalNegBin(data).at(eta, 3, new double[0], terms);

        double mass = 0;
        double total = 0;
        double sum = 0;
        for (int i = data.start()[3]; i < data.start()[4]; i++) {
            double rate = Math.exp(eta[i]);
            mass += data.weights()[i] * rate;
            total += data.weights()[i] * data.y()[i];
            sum += data.weights()[i]
                    * (Gamma.logGamma(rate + data.y()[i]) - Gamma.logGamma(rate) - Gamma.logGamma(data.y()[i] + 1));
        }
        sum += Gamma.logGamma(mass) + Gamma.logGamma(total + 1) - Gamma.logGamma(mass + total);
        assertThat(terms.value).isCloseTo(sum, within(1e-11));
    }

    @Test
    void shouldGiveTheBetaModelInEitherOfItsForms() {
        double[] eta = data.eta(new double[] { 0.3, -0.2, 0.5 });
        UnitTerms terms = new UnitTerms(data.rows(), 2);
        for (double lnS : new double[] { -2, 6 }) {
            new BetaNegBin(data).at(eta, 3, new double[] { 0.4, lnS }, terms);

            double r = Math.exp(0.4);
            double s = Math.exp(lnS);
            RowSums rows = new RowSums(data);
            double n = rows.total(3);
            double mass = rows.mass(eta, 3, terms);
            double expected = Gamma.logGamma(r + s) + Gamma.logGamma(r + mass) + Gamma.logGamma(s + n) - Gamma.logGamma(r)
                    - Gamma.logGamma(s) - Gamma.logGamma(r + s + mass + n);
            for (int i = data.start()[3]; i < data.start()[4]; i++) {
                double rate = Math.exp(eta[i]);
                expected += data.weights()[i]
                        * (Gamma.logGamma(rate + data.y()[i]) - Gamma.logGamma(rate) - Gamma.logGamma(data.y()[i] + 1));
            }
            assertThat(terms.value).isCloseTo(expected, within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2 })
    void shouldGiveTheDerivativesOfTheMeanOfBetaEffects(int held) {
        TotalsFit fit = fit(1.2, 0.7, held);
        Mean mean = TotalsMoments.beta(fit);

        assertThat(mean.extras()).isEqualTo(2 - held);
        assertThat(mean.value(0.3)).isCloseTo(Math.exp(0.3 + 0.7) / Math.expm1(1.2), within(1e-12));
        if (held == 0) {
            double slope = TotalsMoments.beta(fit(1.2 + 1e-5, 0.7, 0)).value(0.3)
                    - TotalsMoments.beta(fit(1.2 - 1e-5, 0.7, 0)).value(0.3);
            assertThat(mean.valueOn(0, 0.3)).isCloseTo(slope / 2e-5, within(1e-8));
        }
        if (held < 2) {
            assertThat(mean.valueOn(1 - held, 0.3)).isCloseTo(mean.value(0.3), within(1e-12));
            assertThat(mean.slopeOn(1 - held, 0.3)).isCloseTo(mean.value(0.3), within(1e-12));
        }
    }

    private static TotalsFit fit(double lnR, double lnS, int held) {
        return new TotalsFit(new Maximum(new double[0], 0, null, null, true, 0), () -> null, held, lnR, lnS);
    }

    private TotalsModel model(String kind) {
        return new TotalsModel(data, switch (kind) {
            case "poisson" -> new ConditionalPoisson(data);
            case "negbin" -> new ConditionalNegBin(data);
            default -> new BetaNegBin(data);
        });
    }
}
