package org.liaison.stats.panel;

import java.util.List;

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

        /** The sum of parts, all with information, in their order. */
        public static Evaluation sum(List<Evaluation> parts, int parameters) {
            double value = 0;
            double[] gradient = new double[parameters];
            double[] information = new double[parameters * parameters];
            for (Evaluation part : parts) {
                value += part.value();
                add(gradient, part.gradient());
                add(information, part.information());
            }
            return new Evaluation(value, gradient, information);
        }

        private static void add(double[] to, double[] more) {
            for (int a = 0; a < to.length; a++) {
                to[a] += more[a];
            }
        }
    }
}
