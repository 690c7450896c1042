package org.liaison.stats.panel.random;

import org.liaison.stats.Family;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.panel.PanelData;

/**
 * Log density of the outcomes of units that a model with a Gaussian intercept has not seen: the likelihood of all rows of
 * a unit, integrated over its effect by adaptive Gauss-Hermite quadrature.
 */
public final class NewUnits {

    private static final int FEWEST_NODES = 15;
    private static final int MOST_NODES = 255;
    private static final double TOLERANCE = 1e-10;

    private NewUnits() {
    }

    /**
     * Log density of each unit, with as many nodes as it takes to settle 10 digits.
     *
     * @param family Poisson where the dispersion of a negative binomial is zero
     * @param alpha dispersion, of no account in families without one
     * @param variance of the intercept, positive
     * @param data without columns, the linear predictor as its offset
     */
    public static double[] logDensity(Family family, double alpha, double variance, PanelData data) {
        Likelihood likelihood = Likelihood.of(family, data.y());
        Model model = new Model(data, likelihood, null);
        double lnSigma = Math.log(variance) / 2;
        Rows rows = new Rows(model, likelihood.hasDispersion() ? new double[] { Math.log(alpha), lnSigma }
                : new double[] { lnSigma });
        Mode mode = new Mode();
        double[] densities = new double[data.units()];
        for (int u = 0; u < densities.length; u++) {
            int from = data.start()[u];
            int to = data.start()[u + 1];
            mode.find(model, rows, 0, from, to);
            double before = Double.NaN;
            for (int nodes = FEWEST_NODES; nodes <= MOST_NODES; nodes = 2 * nodes + 1) {
                densities[u] = integral(GaussHermite.of(nodes), mode, model, rows, from, to);
                if (Math.abs(densities[u] - before) < TOLERANCE * Math.max(1, Math.abs(before))) {
                    break;
                }
                before = densities[u];
            }
        }
        return densities;
    }

    private static double integral(GaussHermite rule, Mode mode, Model model, Rows rows, int from, int to) {
        double width = Math.sqrt(2 / mode.curvature);
        double[] weights = model.data().weights();
        double total = 0;
        for (int node = 0; node < rule.size(); node++) {
            double v = mode.v + width * rule.node()[node];
            rows.at(v, from, to);
            double height = -v * v / 2;
            for (int i = from; i < to; i++) {
                height += weights[i] * rows.terms.logLik()[i];
            }
            total += Math.exp(rule.logWeight()[node] + height - mode.height);
        }
        return mode.height + Math.log(total / Math.sqrt(mode.curvature)) - Math.log(Math.PI) / 2;
    }
}
