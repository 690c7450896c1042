package org.liaison.stats.panel.total;

import org.liaison.stats.panel.PanelData;

/** Log density of the outcomes of units that a model with a beta-distributed effect has not seen. */
public final class NewBetaUnits {

    private NewBetaUnits() {
    }

    /**
     * Log density of each unit.
     *
     * @param r first parameter of the beta distribution
     * @param s second parameter
     * @param data without columns, the linear predictor as its offset
     */
    public static double[] logDensity(double r, double s, PanelData data) {
        BetaNegBin likelihood = new BetaNegBin(data);
        UnitTerms terms = new UnitTerms(data.rows(), likelihood.extras());
        double[] extra = { Math.log(r), Math.log(s) };
        double[] densities = new double[data.units()];
        for (int u = 0; u < densities.length; u++) {
            likelihood.at(data.offset(), u, extra, terms);
            densities[u] = terms.value;
        }
        return densities;
    }
}
