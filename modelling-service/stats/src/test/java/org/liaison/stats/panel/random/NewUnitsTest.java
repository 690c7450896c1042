package org.liaison.stats.panel.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Family;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.panel.PanelData;
import org.liaison.stats.panel.Simulated;

/** Densities of unseen units against the trapezoidal rule on a fine grid. */
class NewUnitsTest {

    @ParameterizedTest
    @CsvSource({ "POISSON, 0.05", "POISSON, 0.8", "POISSON, 6", "NEGBIN2, 0.5", "NEGBIN2, 3", "NEGBIN1, 1.2", "LOGIT, 2",
            "LOGIT, 30",
            "PROBIT, 1" })
    void shouldIntegrateTheLikelihoodOfAllRowsOfAUnit(Family family, double variance) {
        PanelData simulated = Simulated.panel(13, family);
        // no columns: the linear predictor is the offset
        PanelData data = new PanelData(simulated.unit(), simulated.order(), simulated.start(), 0, new double[0], false,
                simulated.y(), simulated.offset(), simulated.weights(), simulated.unitWeights());
        double alpha = 0.7;

        double[] densities = NewUnits.logDensity(family, alpha, variance, data);

        assertThat(densities).hasSize(data.units());
        for (int u = 0; u < densities.length; u++) {
            assertThat(densities[u]).isCloseTo(onAGrid(family, alpha, variance, data, u), within(1e-8));
        }
    }

    private static double onAGrid(Family family, double alpha, double variance, PanelData data, int unit) {
        Likelihood likelihood = Likelihood.of(family, data.y());
        RowTerms terms = RowTerms.of(data.y().length, likelihood.hasDispersion());
        double step = 0.002;
        double total = 0;
        for (double v = -12; v <= 12; v += step) {
            double[] eta = data.offset().clone();
            for (int i = 0; i < eta.length; i++) {
                eta[i] += Math.sqrt(variance) * v;
            }
            likelihood.at(Math.log(alpha)).evaluate(eta, data.start()[unit], data.start()[unit + 1], terms);
            double log = -v * v / 2 - Math.log(2 * Math.PI) / 2;
            for (int i = data.start()[unit]; i < data.start()[unit + 1]; i++) {
                log += data.weights()[i] * terms.logLik()[i];
            }
            total += step * Math.exp(log);
        }
        return Math.log(total);
    }
}
