package org.liaison.stats.panel;

import java.util.Optional;

import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.linalg.BorderedFactor;

/**
 * Where the optimiser ended.
 *
 * @param theta parameters
 * @param value log-likelihood
 * @param information observed information, upper triangle in row order
 */
public record Maximum(double[] theta, double value, double[] gradient, double[] information, boolean converged,
        int iterations) {

    /** Factorised information, empty where it is singular. */
    public Optional<BorderedFactor> factor() {
        return factor(information, theta.length);
    }

    /** The same place with another information matrix. */
    public Maximum withInformation(double[] other) {
        return new Maximum(theta, value, gradient, other, converged, iterations);
    }

    /** The same place, but not a maximum. */
    public Maximum notConverged() {
        return new Maximum(theta, value, gradient, information, false, iterations);
    }

    /** Factorised upper triangle of a matrix, empty where it is not positive definite. */
    public static Optional<BorderedFactor> factor(double[] information, int size) {
        return new Bordered(size, 0, information, new double[0], new double[0]).factor();
    }
}
