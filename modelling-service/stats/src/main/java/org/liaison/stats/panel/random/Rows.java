package org.liaison.stats.panel.random;

import org.liaison.stats.likelihood.RowFunction;
import org.liaison.stats.likelihood.RowTerms;

/**
 * Rows at one value of the parameters, and at one value after another of their unit's v; units are separate ranges, so
 * several threads may share it.
 */
final class Rows {

    final double[] eta;
    final double sigma;
    final double alpha;
    final RowTerms terms;
    private final double[] shifted;
    private final RowFunction function;

    Rows(Model model, double[] theta) {
        this.eta = model.data().eta(theta);
        this.sigma = Math.exp(theta[model.sigmaAt()]);
        this.alpha = Math.exp(model.lnAlpha(theta));
        this.shifted = new double[eta.length];
        this.terms = RowTerms.of(eta.length, model.likelihood().hasDispersion());
        this.function = model.likelihood().at(model.lnAlpha(theta));
    }

    /** Computes the terms of a unit's rows at a value of v. */
    void at(double v, int from, int to) {
        double shift = sigma * v;
        for (int i = from; i < to; i++) {
            shifted[i] = eta[i] + shift;
        }
        function.evaluate(shifted, from, to, terms);
    }
}
