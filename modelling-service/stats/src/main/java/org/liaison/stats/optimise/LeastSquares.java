package org.liaison.stats.optimise;

import org.liaison.stats.FitMonitor;
import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Sample;
import org.liaison.stats.likelihood.Gaussian;
import org.liaison.stats.likelihood.RowTerms;

/**
 * The Gaussian mean, which one step from any point reaches; a second makes up for rounding. The outcome is taken net of the
 * offset and, where there is a constant, of its mean, so that its level costs no digits. The variance is the mean square of
 * the residuals, as maximum likelihood has it.
 */
final class LeastSquares {

    /** A residual variance below this share of the outcome's is rounding. */
    private static final double EXACT = 1e-28;

    private final Sample sample;
    private final Basis basis;
    private final Absorption absorption;
    private final FitMonitor monitor;

    LeastSquares(Sample sample, Basis basis, Absorption absorption, FitMonitor monitor) {
        this.sample = sample;
        this.basis = basis;
        this.absorption = absorption;
        this.monitor = monitor;
    }

    /** The estimates; the log-likelihood is infinite where the fit is exact. */
    Optimum optimum() {
        int n = sample.size();
        double[] net = new double[n];
        for (int i = 0; i < n; i++) {
            net[i] = sample.outcome()[i] - sample.offset()[i];
        }
        double centre = absorption.groups() == 0 ? 0 : mean(net);
        for (int i = 0; i < n; i++) {
            net[i] -= centre;
        }
        double spread = meanSquare(net);
        Sample centred = new Sample(sample.frame(), sample.rows(), net, sample.weights(), new double[n], sample.weightType());
        IndexModel model = new IndexModel(centred, basis, absorption, new Gaussian(net, spread > 0 ? spread : 1));
        Optimum found = new Newton(model, monitor, false)
                .from(new Point(new double[model.denseSize()], new double[absorption.groups()]), 0);
        return moved(found, centre, spread);
    }

    private Optimum moved(Optimum found, double centre, double spread) {
        int n = sample.size();
        double[] net = found.model().sample().outcome();
        double[] residual = new double[n];
        double[] eta = new double[n];
        for (int i = 0; i < n; i++) {
            residual[i] = net[i] - found.eta()[i];
            eta[i] = found.eta()[i] + centre + sample.offset()[i];
        }
        double variance = meanSquare(residual);
        RowTerms rows = RowTerms.of(n, false);
        new Gaussian(net, variance).at(0).evaluate(found.eta(), 0, n, rows);
        System.arraycopy(eta, 0, rows.mu(), 0, n);
        Point point = found.point();
        for (int g = 0; g < absorption.eliminated(); g++) {
            point.group()[g] += centre;
        }
        IndexModel model = new IndexModel(sample, basis, absorption, new Gaussian(sample.outcome(), variance));
        double logLik = variance > EXACT * spread ? rows.total(sample.weights()) : Double.POSITIVE_INFINITY;
        return new Optimum(model, point, eta, rows, logLik, found.converged(), found.iterations(), null);
    }

    private double mean(double[] values) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += sample.weights()[i] * values[i];
            total += sample.weights()[i];
        }
        return sum / total;
    }

    private double meanSquare(double[] values) {
        double[] squares = values.clone();
        for (int i = 0; i < squares.length; i++) {
            squares[i] *= squares[i];
        }
        return mean(squares);
    }
}
