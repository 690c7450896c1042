package org.liaison.stats.panel.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.stats.Family;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.panel.PanelData;
import org.liaison.stats.panel.Simulated;

class RandomInterceptTest {

    @ParameterizedTest
    @EnumSource(value = Family.class, mode = EnumSource.Mode.EXCLUDE, names = "GAUSSIAN")
    void shouldIntegrateTheLikelihoodOfUnits(Family family) {
        Model model = model(family);
        double[] theta = theta(model);

        double value = new RandomIntercept(model, 63).at(theta, false).value();

        assertThat(value).isCloseTo(bruteForce(model, theta), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({ "POISSON, 1", "POISSON, 2", "POISSON, 15", "NEGBIN2, 1", "NEGBIN2, 3", "NEGBIN2, 31", "NEGBIN1, 1",
            "NEGBIN1, 4", "NEGBIN1, 31", "LOGIT, 1", "LOGIT, 2", "LOGIT, 31", "PROBIT, 1", "PROBIT, 5", "PROBIT, 31" })
    void shouldHaveTheGradientOfTheQuadratureSumItself(Family family, int nodes) {
        Model model = model(family);

        RandomIntercept objective = new RandomIntercept(model, nodes);

        assertThat(Simulated.gradientError(objective, theta(model))).isLessThan(1e-7);
        assertThat(Simulated.scoreError(objective, model.data(), theta(model))).isLessThan(1e-9);
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, mode = EnumSource.Mode.EXCLUDE, names = "GAUSSIAN")
    void shouldHaveTheInformationOfTheIntegral(Family family) {
        Model model = model(family);

        assertThat(Simulated.informationError(new RandomIntercept(model, 63), theta(model))).isLessThan(1e-7);
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, mode = EnumSource.Mode.EXCLUDE, names = "GAUSSIAN")
    void shouldBeThePooledLikelihoodWithoutVariance(Family family) {
        Model model = model(family);
        double[] theta = theta(model);
        theta[model.sigmaAt()] = Double.NEGATIVE_INFINITY;
        Rows rows = new Rows(model, theta);
        rows.at(0, 0, model.data().rows());
        double pooled = 0;
        for (int u = 0; u < model.data().units(); u++) {
            for (int i = model.data().start()[u]; i < model.data().start()[u + 1]; i++) {
                pooled += model.data().unitWeights()[u] * model.data().weights()[i] * rows.terms.logLik()[i];
            }
        }

        double value = new RandomIntercept(model, 7).at(theta, true).value();

        assertThat(value).isCloseTo(pooled, within(1e-10));
    }

    private static Model model(Family family) {
        PanelData data = Simulated.panel(3, family);
        return new Model(data, Likelihood.of(family, data.y()), Thirds.of(family));
    }

    private static double[] theta(Model model) {
        double[] theta = new double[model.parameters()];
        Arrays.fill(theta, 0.2);
        theta[model.sigmaAt()] = -0.3;
        if (model.alphaAt() >= 0) {
            theta[model.alphaAt()] = -0.6;
        }
        return theta;
    }

    /** Trapezoidal rule with a fine step over all that matters. */
    private static double bruteForce(Model model, double[] theta) {
        PanelData data = model.data();
        Rows rows = new Rows(model, theta);
        double sum = 0;
        for (int u = 0; u < data.units(); u++) {
            double integral = 0;
            for (double v = -12; v < 12; v += 0.005) {
                rows.at(v, data.start()[u], data.start()[u + 1]);
                double height = -v * v / 2;
                for (int i = data.start()[u]; i < data.start()[u + 1]; i++) {
                    height += data.weights()[i] * rows.terms.logLik()[i];
                }
                integral += 0.005 * Math.exp(height) / Math.sqrt(2 * Math.PI);
            }
            sum += data.unitWeights()[u] * Math.log(integral);
        }
        return sum;
    }
}
