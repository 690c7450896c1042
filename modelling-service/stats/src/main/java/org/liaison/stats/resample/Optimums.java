package org.liaison.stats.resample;

import org.liaison.stats.FittedModel;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.optimise.IndexModel;
import org.liaison.stats.optimise.Optimum;

/** The optimum of a fit with the derivatives of its rows, which fits do not keep. */
final class Optimums {

    private Optimums() {
    }

    static Optimum of(FittedModel fit) {
        IndexModel model = fit.model();
        double[] eta = model.eta(fit.point(), true);
        RowTerms rows = RowTerms.of(eta.length, model.likelihood().hasDispersion());
        model.likelihood().at(model.lnAlpha(fit.point())).evaluate(eta, 0, eta.length, rows);
        return new Optimum(model, fit.point(), eta, rows, rows.total(model.sample().weights()), true, 0, null);
    }
}
