package org.liaison.stats.panel;

/** A log-likelihood of few parameters with its derivatives. */
public interface Objective {

    /** Number of parameters. */
    int size();

    /** Value and derivatives at a point; the value is not finite where there is none. */
    Evaluation at(double[] theta, boolean information);

    /** Derivatives of each unit's log-likelihood: units x parameters. */
    double[][] scores(double[] theta);

    /** Longest step of a parameter that is safe, infinity where any is. */
    default double longestStep(int parameter) {
        return Double.POSITIVE_INFINITY;
    }

    /**
     * A point of the log-likelihood.
     *
     * @param gradient first derivative
     * @param information minus the second derivative or close to it, in row order, upper triangle; null if not asked for
     */
    record Evaluation(double value, double[] gradient, double[] information) {
    }
}
