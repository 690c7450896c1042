package org.liaison.stats.panel.total;

import org.hipparchus.special.Gamma;
import org.liaison.stats.panel.PanelData;

/**
 * Poisson given the units' totals: the multinomial ln N! - sum ln y! + sum y ln(m / M), with m = exp(eta), M and N the totals
 * of m and y (Hausman, Hall and Griliches 1984; Stata's {@code xtpoisson, fe}).
 */
final class ConditionalPoisson implements UnitLikelihood {

    private final PanelData data;
    private final double[] constant;

    ConditionalPoisson(PanelData data) {
        this.data = data;
        this.constant = new double[data.units()];
        for (int u = 0; u < constant.length; u++) {
            double total = 0;
            for (int i = data.start()[u]; i < data.start()[u + 1]; i++) {
                total += data.weights()[i] * data.y()[i];
                constant[u] -= data.weights()[i] * Gamma.logGamma(data.y()[i] + 1);
            }
            constant[u] += Gamma.logGamma(total + 1);
        }
    }

    @Override
    public void at(double[] eta, int unit, double[] extra, UnitTerms terms) {
        int from = data.start()[unit];
        int to = data.start()[unit + 1];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, eta[i]);
        }
        double mass = 0;
        double total = 0;
        double sum = constant[unit];
        for (int i = from; i < to; i++) {
            terms.direction[i] = data.weights()[i] * Math.exp(eta[i] - highest);
            mass += terms.direction[i];
            total += data.weights()[i] * data.y()[i];
            sum += data.weights()[i] * data.y()[i] * (eta[i] - highest);
        }
        for (int i = from; i < to; i++) {
            terms.direction[i] /= mass;
            terms.weight[i] = total * terms.direction[i];
            terms.score[i] = data.weights()[i] * data.y()[i] - terms.weight[i];
        }
        terms.bend = total;
        terms.value = sum - total * Math.log(mass);
    }
}
