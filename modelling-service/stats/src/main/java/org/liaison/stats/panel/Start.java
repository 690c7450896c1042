package org.liaison.stats.panel;

/**
 * Maximum of the model without effects of units, where panel models start from.
 *
 * @param theta slopes, ln(alpha) where the dispersion is inside its range, and the constant where there is one
 * @param logLik log-likelihood there
 */
public record Start(double[] theta, double logLik, boolean converged, int iterations) {
}
