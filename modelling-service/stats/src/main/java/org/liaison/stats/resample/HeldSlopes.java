package org.liaison.stats.resample;

import java.util.Arrays;

import org.liaison.stats.FitMonitor;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Sample;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.likelihood.Mean;
import org.liaison.stats.likelihood.RowFunction;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.optimise.IndexModel;
import org.liaison.stats.optimise.Newton;
import org.liaison.stats.optimise.Optimum;
import org.liaison.stats.optimise.Point;

/** Estimates the effects of a fixed-effects model where slopes and dispersion are given. */
final class HeldSlopes {

    private final Optimum full;

    HeldSlopes(Optimum full) {
        this.full = full;
    }

    /**
     * The model of {@code full} at these slopes of its basis, this dispersion and the effects that are most likely with them.
     */
    Optimum at(double[] slopes, double lnAlpha, FitMonitor monitor) {
        IndexModel model = full.model();
        int k = slopes.length;
        int dummies = model.absorption().dense();
        double[] dense = full.point().dense().clone();
        System.arraycopy(slopes, 0, dense, 0, k);
        if (model.likelihood().hasDispersion()) {
            dense[dense.length - 1] = lnAlpha;
        }
        double[] effects = Arrays.copyOfRange(dense, k, k + dummies);
        Optimum found = effects(slopes, lnAlpha, monitor, new Point(effects, full.point().group().clone()));
        System.arraycopy(found.point().dense(), 0, dense, k, dummies);
        Point point = new Point(dense, found.point().group());
        double[] eta = model.eta(point, true);
        RowTerms rows = RowTerms.of(eta.length, model.likelihood().hasDispersion());
        model.likelihood().at(model.lnAlpha(point)).evaluate(eta, 0, eta.length, rows);
        return new Optimum(model, point, eta, rows, full.logLik(), full.converged() && found.converged(), full.iterations(),
                null);
    }

    private Optimum effects(double[] slopes, double lnAlpha, FitMonitor monitor, Point start) {
        IndexModel model = full.model();
        Sample sample = model.sample();
        double[] offset = sample.offset().clone();
        for (int a = 0; a < slopes.length; a++) {
            double[] z = model.basis().z()[a];
            for (int i = 0; i < offset.length; i++) {
                offset[i] += slopes[a] * z[i];
            }
        }
        Sample moved = new Sample(sample.frame(), sample.rows(), sample.outcome(), sample.weights(), offset,
                sample.weightType());
        Likelihood held = new HeldDispersion(model.likelihood(), lnAlpha,
                RowTerms.of(offset.length, model.likelihood().hasDispersion()));
        IndexModel effects = new IndexModel(moved, Basis.none(), model.absorption(), held);
        return new Newton(effects, monitor, false).from(start, 0);
    }

    /**
     * A likelihood whose dispersion is no parameter.
     *
     * @param unused room for the derivatives with respect to the dispersion
     */
    private record HeldDispersion(Likelihood likelihood, double lnAlpha, RowTerms unused) implements Likelihood {

        @Override
        public boolean hasDispersion() {
            return false;
        }

        @Override
        public Mean mean() {
            return likelihood.mean();
        }

        @Override
        public RowFunction at(double ignored) {
            RowFunction function = likelihood.at(lnAlpha);
            return (eta, from, to, rows) -> function.evaluate(eta, from, to,
                    new RowTerms(rows.mu(), rows.logLik(), rows.score(),
                            rows.weight(), unused.dispersionScore(), unused.cross(), unused.dispersionWeight()));
        }

        @Override
        public double expectedWeight(double eta, double alpha) {
            return likelihood.expectedWeight(eta, Math.exp(lnAlpha));
        }

        @Override
        public double variance(double mu, double alpha) {
            return likelihood.variance(mu, Math.exp(lnAlpha));
        }

        @Override
        public double deviance(double y, double mu, double alpha) {
            return likelihood.deviance(y, mu, Math.exp(lnAlpha));
        }
    }
}
