package org.liaison.modelling.fit;

import org.liaison.stats.summary.Coefficient;

/**
 * One term as estimated; null where the information matrix gives no error.
 *
 * @param ratio exp(estimate), the incidence-rate ratio
 */
public record CoefficientView(String term, double estimate, Double stdError, Double statistic, Double pValue, Double confLow,
        Double confHigh, Double ratio, Double ratioConfLow, Double ratioConfHigh) {

    static CoefficientView of(Coefficient term) {
        return new CoefficientView(term.term(), term.estimate(), term.stdError(), term.statistic(), term.pValue(),
                term.confLow(), term.confHigh(), term.ratio(), term.ratioConfLow(), term.ratioConfHigh());
    }
}
