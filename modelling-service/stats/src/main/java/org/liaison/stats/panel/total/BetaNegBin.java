package org.liaison.stats.panel.total;

import org.hipparchus.special.Gamma;
import org.liaison.stats.panel.GammaSums;
import org.liaison.stats.panel.PanelData;

/**
 * Negative binomial whose dispersion d varies over units so that 1 / (1 + d) has a beta distribution with parameters r and s
 * (Hausman, Hall and Griliches 1984; Stata's {@code xtnbreg, re}):
 *
 * <pre>
 * ln G(r + s) + ln G(r + L) + ln G(s + N) - ln G(r) - ln G(s) - ln G(r + s + L + N) + sum [ ln G(l + y) - ln G(l) - ln y! ]
 * </pre>
 *
 * with l = exp(eta), L and N the totals of l and y. The further parameters are ln r and ln s.
 */
final class BetaNegBin implements UnitLikelihood {

    private final RowSums sums;

    BetaNegBin(PanelData data) {
        this.sums = new RowSums(data);
    }

    @Override
    public int extras() {
        return 2;
    }

    @Override
    public void at(double[] eta, int unit, double[] extra, UnitTerms terms) {
        double r = Math.exp(extra[0]);
        double s = Math.exp(extra[1]);
        double n = sums.total(unit);
        double mass = sums.mass(eta, unit, terms);
        GammaSums ofR = new GammaSums();
        ofR.compute(r, mass);
        GammaSums ofS = new GammaSums();
        ofS.compute(s, n);
        GammaSums both = new GammaSums();
        both.compute(r + s, mass + n);
        GammaSums onMass = new GammaSums();
        onMass.compute(r + mass, s + n);
        double onR = ofR.first - both.first;
        double onS = ofS.first - both.first;
        terms.extraScore[0] = r * onR;
        terms.extraScore[1] = s * onS;
        terms.extraWeight[0] = -r * onR - r * r * (both.second - ofR.second);
        terms.extraWeight[1] = -r * s * both.second;
        terms.extraWeight[2] = terms.extraWeight[1];
        terms.extraWeight[3] = -s * onS - s * s * (both.second - ofS.second);
        terms.extraEdge[0] = -r * onMass.second;
        terms.extraEdge[1] = s * Gamma.trigamma(r + s + mass + n);
        terms.bend = onMass.second;
        double parts = ofR.log - both.log;
        if (s < mass) {
            // The same with large terms that cancel taken out: as r grows with the total of l.
            GammaSums ofBoth = new GammaSums();
            ofBoth.compute(r, s);
            parts = ofBoth.log - onMass.log;
        }
        terms.value = parts + ofS.log + sums.add(unit, -onMass.first, new GammaSums(), terms);
    }
}
