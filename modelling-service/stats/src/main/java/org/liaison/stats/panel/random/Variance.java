package org.liaison.stats.panel.random;

import java.util.Arrays;

/** Whether units differ at all: what the likelihood does as the variance of the intercept leaves zero. */
final class Variance {

    /** Standard deviations tried where the likelihood falls at first. */
    private static final double[] TRIED = { 0.3, 1 };
    private static final double LEAST = 0.05;
    private static final double MOST = 3;

    private final Model model;
    private final double[] theta;

    /** @param theta the maximum without the intercept; the place of ln(sigma) is overwritten */
    Variance(Model model, double[] theta) {
        this.model = model;
        this.theta = theta.clone();
    }

    /**
     * A standard deviation to start from, 0 where there is no likelihood to be gained. The score of the variance at zero is
     * half the sum over units of squared score less information (Breusch and Pagan 1980), and its information about half
     * the sum of squared information.
     */
    double start(double logLik) {
        theta[model.sigmaAt()] = Double.NEGATIVE_INFINITY;
        Rows rows = new Rows(model, theta);
        rows.at(0, 0, rows.eta.length);
        double score = 0;
        double information = 0;
        for (int u = 0; u < model.data().units(); u++) {
            double first = 0;
            double second = 0;
            for (int i = model.data().start()[u]; i < model.data().start()[u + 1]; i++) {
                first += model.data().weights()[i] * rows.terms.score()[i];
                second += model.data().weights()[i] * rows.terms.weight()[i];
            }
            score += model.data().unitWeights()[u] * (first * first - second) / 2;
            information += model.data().unitWeights()[u] * second * second / 2;
        }
        if (score > 0) {
            return Math.max(LEAST, Math.min(MOST, Math.sqrt(Math.log1p(score / information))));
        }
        RandomIntercept objective = new RandomIntercept(model, RandomIntercept.FEW_NODES);
        return Arrays.stream(TRIED).filter(sigma -> value(objective, sigma) > logLik).findFirst().orElse(0);
    }

    private double value(RandomIntercept objective, double sigma) {
        theta[model.sigmaAt()] = Math.log(sigma);
        return objective.at(theta, false).value();
    }
}
