package org.liaison.stats.panel.total;

import org.hipparchus.special.Gamma;
import org.liaison.stats.panel.GammaSums;
import org.liaison.stats.panel.PanelData;

/** What rows add to the likelihoods of Hausman, Hall and Griliches: ln G(l + y) - ln G(l) - ln y! with l = exp(eta). */
final class RowSums {

    private final PanelData data;
    private final double[] total;
    private final double[] factorials;

    RowSums(PanelData data) {
        this.data = data;
        this.total = new double[data.units()];
        this.factorials = new double[data.units()];
        for (int u = 0; u < total.length; u++) {
            for (int i = data.start()[u]; i < data.start()[u + 1]; i++) {
                total[u] += data.weights()[i] * data.y()[i];
                factorials[u] += data.weights()[i] * logFactorial(data.y()[i]);
            }
        }
    }

    double logFactorial(double y) {
        return Gamma.logGamma(y + 1);
    }

    /** Total of the outcome. */
    double total(int unit) {
        return total[unit];
    }

    /** Total of exp(eta), whose summands become the direction. */
    double mass(double[] eta, int unit, UnitTerms terms) {
        double mass = 0;
        for (int i = data.start()[unit]; i < data.start()[unit + 1]; i++) {
            terms.direction[i] = data.weights()[i] * Math.exp(eta[i]);
            mass += terms.direction[i];
        }
        return mass;
    }

    /**
     * Fills score and weight of the rows and returns their log-likelihood.
     *
     * @param onMass derivative of the unit's part with respect to the total of exp(eta)
     * @param gamma overwritten
     */
    double add(int unit, double onMass, GammaSums gamma, UnitTerms terms) {
        double sum = -factorials[unit];
        for (int i = data.start()[unit]; i < data.start()[unit + 1]; i++) {
            double weight = data.weights()[i];
            double scaled = terms.direction[i];
            double rate = scaled / weight;
            gamma.compute(rate, data.y()[i]);
            sum += weight * gamma.log;
            terms.score[i] = scaled * (gamma.first + onMass);
            terms.weight[i] = -scaled * (gamma.first - rate * gamma.second + onMass);
        }
        return sum;
    }
}
