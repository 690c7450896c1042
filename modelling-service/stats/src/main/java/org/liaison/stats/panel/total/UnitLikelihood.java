package org.liaison.stats.panel.total;

/**
 * Log-likelihood of a unit in closed form: a sum over its rows and a function of the total of exp(eta), so that its second
 * derivative is diagonal in the rows but for one product of a vector with itself.
 */
interface UnitLikelihood {

    /** Number of parameters beside coefficients. */
    default int extras() {
        return 0;
    }

    /** Computes a unit's terms; {@code extra} are the values of the further parameters. */
    void at(double[] eta, int unit, double[] extra, UnitTerms terms);
}
