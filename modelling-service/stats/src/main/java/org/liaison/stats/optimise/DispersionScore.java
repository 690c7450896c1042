package org.liaison.stats.optimise;

import org.liaison.stats.Family;
import org.liaison.stats.design.Sample;

/** The dispersion of a negative binomial as seen from the Poisson estimates. */
public final class DispersionScore {

    private DispersionScore() {
    }

    /**
     * Score of alpha at the Poisson estimates: 0.5 sum ((y - mu)^2 - y) for negative binomial 2, the same with each row
     * divided by its mean for 1 (Cameron and Trivedi 2013, 3.4). Not positive means that alpha = 0 is a maximum.
     */
    public static double of(Family family, Optimum poisson) {
        Sample sample = poisson.model().sample();
        double[] mean = poisson.rows().mu();
        return poisson.model().absorption().blocks().sum((from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                double rest = sample.outcome()[i] - mean[i];
                double excess = rest * rest - sample.outcome()[i];
                sum += sample.weights()[i] * (family == Family.NEGBIN1 ? excess / mean[i] : excess);
            }
            return sum;
        }) / 2;
    }

    /** Moment estimate of alpha: excess variance over mean^2, or over the mean. */
    static double start(Family family, Optimum poisson) {
        Sample sample = poisson.model().sample();
        double excess = 0;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < sample.size(); i++) {
            double mu = poisson.rows().mu()[i];
            double rest = sample.outcome()[i] - mu;
            excess += sample.weights()[i] * (rest * rest - sample.outcome()[i]);
            mean += sample.weights()[i] * mu;
            square += sample.weights()[i] * mu * mu;
        }
        if (family == Family.NEGBIN2) {
            return excess / square;
        }
        // Rows with tiny means can carry the score alone; then the variance in sum is no guide.
        return excess > 0 ? excess / mean : 0.01;
    }
}
