package org.liaison.stats.panel.random;

import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.panel.PanelData;

/**
 * A model with a Gaussian intercept by unit: eta = x'b + sigma v, v standard normal. Parameters are the slopes, ln(alpha)
 * where the family has a dispersion, ln(sigma), and the constant where there is one, in this order.
 *
 * @param likelihood of the sorted rows
 */
record Model(PanelData data, Likelihood likelihood, Thirds thirds) {

    int parameters() {
        return data.coefficients() + (likelihood.hasDispersion() ? 2 : 1);
    }

    /** Position of ln(alpha), -1 without dispersion. */
    int alphaAt() {
        return likelihood.hasDispersion() ? data.k() : -1;
    }

    /** Position of ln(sigma). */
    int sigmaAt() {
        return data.k() + (likelihood.hasDispersion() ? 1 : 0);
    }

    /** Position of the constant, -1 without. */
    int constantAt() {
        return data.intercept() ? parameters() - 1 : -1;
    }

    double lnAlpha(double[] theta) {
        return likelihood.hasDispersion() ? theta[alphaAt()] : 0;
    }

    /** Adds a multiple of a row's columns and constant where they meet another parameter, whose place is between them. */
    void addEdge(int row, double share, int other, double[] information) {
        int k = data.k();
        int p = parameters();
        double[] z = data.z();
        int at = row * k;
        for (int a = 0; a < k; a++) {
            information[a * p + other] += share * z[at + a];
        }
        if (constantAt() >= 0) {
            information[other * p + p - 1] += share;
        }
    }
}
