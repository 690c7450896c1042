package org.liaison.coding.reliability;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Percent agreement, Fleiss' kappa and Gwet's AC1 and AC2 for any number of coders and missing ratings, after Gwet (2014,
 * Handbook of Inter-Rater Reliability, 4th edition, chapters 2, 3 and 5; 2008, British Journal of Mathematical and Statistical
 * Psychology 61), as in R's {@code irrCAC}. With r_ik ratings of unit i in category k and r_i in all, n units rated at
 * all and n' units rated twice or more,
 *
 * <pre>
 * p_a  = (1/n') sum_i sum_k r_ik (r*_ik - 1) / (r_i (r_i - 1)),   r*_ik = sum_l w_kl r_il
 * pi_k = (1/n) sum_i r_ik / r_i
 * p_e  = sum_kl w_kl pi_k pi_l (Fleiss),   T_w / (q (q - 1)) sum_k pi_k (1 - pi_k) (Gwet), T_w the sum of weights
 * </pre>
 *
 * The standard error treats units as the sample and coders as given; intervals use t with n - 1 degrees of freedom.
 */
final class ChanceCorrected {

    private static final String METHOD = "t with n - 1 degrees of freedom, standard error of Gwet (2008, 2014)";

    private enum Chance {
        NONE,
        FLEISS,
        GWET
    }

    private final Ratings ratings;
    private final double confidence;
    private final int pairable;
    private final double[] shares;
    private final int[] categories;

    ChanceCorrected(Ratings ratings, double confidence) {
        this.ratings = ratings;
        this.confidence = confidence;
        int twice = 0;
        shares = new double[ratings.scale().size()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            twice += ratings.size(unit) > 1 ? 1 : 0;
            for (int i = ratings.start()[unit]; i < ratings.start()[unit + 1]; i++) {
                shares[ratings.category()[i]] += 1.0 / ratings.size(unit) / ratings.units();
            }
        }
        pairable = twice;
        categories = java.util.stream.IntStream.range(0, shares.length)
                .filter(k -> ratings.scale().declared() || shares[k] > 0).toArray();
    }

    /** Share of agreeing pairs of ratings, averaged over units. */
    Estimate percentAgreement() {
        return pairable == 0 ? undefined("percent_agreement")
                : estimate("percent_agreement", Weighting.identity(shares.length), Chance.NONE);
    }

    /** Fleiss' kappa over all pairable units, however many ratings each has. */
    Estimate fleiss() {
        return corrected("fleiss_kappa_incomplete", Weighting.identity(shares.length), Chance.FLEISS);
    }

    Estimate ac1() {
        return corrected("gwet_ac1", Weighting.identity(shares.length), Chance.GWET);
    }

    /** By value where categories are numbers, else by their order. */
    Estimate ac2(Weighting weighting) {
        double[] places = ratings.scale().places();
        double[] used = java.util.Arrays.stream(categories).mapToDouble(k -> places[k]).toArray();
        double[][] compact = weighting.matrix(used);
        double[][] weights = new double[shares.length][shares.length];
        for (int i = 0; i < used.length; i++) {
            for (int j = 0; j < used.length; j++) {
                weights[categories[i]][categories[j]] = compact[i][j];
            }
        }
        return corrected("gwet_ac2", weights, Chance.GWET);
    }

    private Estimate corrected(String name, double[][] weights, Chance chance) {
        if (pairable == 0) {
            return undefined(name);
        }
        if (categories.length < 2 || chance == Chance.FLEISS && ratings.categoriesUsed() < 2) {
            return Estimate.undefined(name, pairable, "no variation: all ratings are of one category");
        }
        return estimate(name, weights, chance);
    }

    private static Estimate undefined(String name) {
        return Estimate.undefined(name, 0, "no unit was rated by two coders");
    }

    private Estimate estimate(String name, double[][] weights, Chance chance) {
        double[] byCategory = chanceByCategory(weights, chance);
        double expected = 0;
        for (int k = 0; k < shares.length; k++) {
            expected += shares[k] * byCategory[k];
        }
        int n = ratings.units();
        double[] agreement = new double[n];
        double observed = 0;
        for (int unit = 0; unit < n; unit++) {
            agreement[unit] = agreement(unit, weights);
            observed += agreement[unit] / pairable;
        }
        double estimate = (observed - expected) / (1 - expected);
        if (n < 2) {
            return new Estimate(name, estimate, null, null, null, null, pairable, null);
        }
        double squares = 0;
        for (int unit = 0; unit < n; unit++) {
            double part = ratings.size(unit) < 2 ? 0 : (double) n / pairable * (agreement[unit] - expected);
            double deviation = (part - 2 * (1 - estimate) * (chance(unit, byCategory) - expected)) / (1 - expected) - estimate;
            squares += deviation * deviation;
        }
        double quantile = new TDistribution(n - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
        return Estimate.symmetric(name, estimate, Math.sqrt(squares / n / (n - 1.0)), quantile, METHOD, pairable);
    }

    /** What a rating of category k adds to chance agreement, so that p_e = sum_k pi_k x this. */
    private double[] chanceByCategory(double[][] weights, Chance chance) {
        double[] parts = new double[shares.length];
        if (chance == Chance.NONE) {
            return parts;
        }
        double total = 0;
        for (int k : categories) {
            for (int l : categories) {
                total += weights[k][l];
                parts[k] += chance == Chance.FLEISS ? weights[k][l] * shares[l] : 0;
            }
        }
        if (chance == Chance.GWET) {
            double scale = total / categories.length / (categories.length - 1.0);
            for (int k : categories) {
                parts[k] = scale * (1 - shares[k]);
            }
        }
        return parts;
    }

    private double chance(int unit, double[] byCategory) {
        double sum = 0;
        for (int i = ratings.start()[unit]; i < ratings.start()[unit + 1]; i++) {
            sum += byCategory[ratings.category()[i]] / ratings.size(unit);
        }
        return sum;
    }

    private double agreement(int unit, double[][] weights) {
        int size = ratings.size(unit);
        double sum = 0;
        for (int i = ratings.start()[unit]; i < ratings.start()[unit + 1]; i++) {
            for (int j = i + 1; j < ratings.start()[unit + 1]; j++) {
                sum += 2 * weights[ratings.category()[i]][ratings.category()[j]];
            }
        }
        return size < 2 ? 0 : sum / size / (size - 1.0);
    }
}
