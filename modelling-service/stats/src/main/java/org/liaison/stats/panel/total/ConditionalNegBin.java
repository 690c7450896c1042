package org.liaison.stats.panel.total;

import org.liaison.stats.panel.GammaSums;
import org.liaison.stats.panel.PanelData;

/**
 * Negative binomial given the units' totals (Hausman, Hall and Griliches 1984, Econometrica 52; Stata's {@code xtnbreg, fe}):
 *
 * <pre>
 * ln G(L) + ln G(N + 1) - ln G(L + N) + sum [ ln G(l + y) - ln G(l) - ln y! ]
 * </pre>
 *
 * with G the gamma function, l = exp(eta), L and N the totals of l and y.
 */
final class ConditionalNegBin implements UnitLikelihood {

    private final RowSums sums;

    ConditionalNegBin(PanelData data) {
        this.sums = new RowSums(data);
    }

    @Override
    public void at(double[] eta, int unit, double[] extra, UnitTerms terms) {
        GammaSums gamma = new GammaSums();
        double total = sums.total(unit);
        double mass = sums.mass(eta, unit, terms);
        gamma.compute(mass, total);
        double onMass = -gamma.first;
        terms.bend = gamma.second;
        terms.value = sums.logFactorial(total) - gamma.log + sums.add(unit, onMass, gamma, terms);
    }
}
