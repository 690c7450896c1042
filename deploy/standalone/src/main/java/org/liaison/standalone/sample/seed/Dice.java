package org.liaison.standalone.sample.seed;

import java.util.ArrayList;
import java.util.List;

import org.hipparchus.random.RandomDataGenerator;

/**
 * Seeded draws for one purpose. Each purpose has its own stream, so a change in, say, the wording of the items leaves the
 * covariates and the counts of a seed as they were.
 */
public final class Dice {

    private final RandomDataGenerator source;

    private Dice(RandomDataGenerator source) {
        this.source = source;
    }

    /** The stream of a purpose under a seed. */
    public static Dice of(long seed, String purpose) {
        int[] key = { (int) seed, (int) (seed >>> 32), purpose.hashCode(), purpose.length() };
        var source = new RandomDataGenerator();
        source.setSeed(key);
        return new Dice(source);
    }

    public double uniform(double low, double high) {
        return source.nextUniform(low, high);
    }

    public double normal(double mean, double sd) {
        return source.nextNormal(mean, sd);
    }

    /** An integer from low to high, both included. */
    public int between(int low, int high) {
        return low + source.nextInt(high - low + 1);
    }

    public boolean chance(double probability) {
        return source.nextDouble() < probability;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(source.nextInt(choices.size()));
    }

    /** As many different elements as asked for, in random order. */
    public <T> List<T> distinct(List<T> choices, int size) {
        var rest = new ArrayList<>(choices);
        var chosen = new ArrayList<T>(size);
        while (chosen.size() < size) {
            chosen.add(rest.remove(source.nextInt(rest.size())));
        }
        return chosen;
    }

    /** An index, drawn in proportion to the weights. */
    public int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = source.nextDouble() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /**
     * A count from the negative binomial with mean mu and variance mu + alpha mu^2 (the NB2 form of Cameron and Trivedi), drawn
     * as a
     * Poisson count whose mean is gamma distributed.
     */
    public int negativeBinomial(double mu, double alpha) {
        double mean = alpha == 0 ? mu : mu * source.nextGamma(1 / alpha, alpha);
        return mean == 0 ? 0 : source.nextPoisson(mean);
    }
}
