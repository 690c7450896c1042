package org.liaison.coding.reliability;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Fleiss' kappa over units with equally many ratings (Fleiss 1971, Psychological Bulletin 76), as in R's
 * {@code irr::kappam.fleiss}. Uses the units that have as many ratings as the most rated one: those rated by all coders where
 * there are any. The coders of different units may differ. The standard error is that of Gwet (2014).
 *
 * @param overall named {@code fleiss_kappa}
 * @param byCategory kappa of each category against the rest; null where it has no rating or all
 * @param statistic kappa divided by its standard error under chance agreement (Fleiss, Nee and Landis 1979), null where
 *        undefined
 * @param pValue two-sided
 */
record FleissKappa(Estimate overall, Double[] byCategory, Double statistic, Double pValue) {

    static FleissKappa of(Ratings all, double confidence) {
        int most = 0;
        for (int unit = 0; unit < all.units(); unit++) {
            most = Math.max(most, all.size(unit));
        }
        int m = most;
        Ratings complete = all.units(unit -> all.size(unit) == m && m > 1);
        Double[] byCategory = new Double[all.scale().size()];
        if (complete.units() == 0) {
            return new FleissKappa(Estimate.undefined("fleiss_kappa", 0, "no unit was rated by two coders"), byCategory, null,
                    null);
        }
        Estimate estimate = new ChanceCorrected(complete, confidence).fleiss();
        Estimate overall = new Estimate("fleiss_kappa", estimate.estimate(), estimate.stdError(), estimate.confLow(),
                estimate.confHigh(), estimate.method(), estimate.units(), estimate.reason());
        if (estimate.estimate() == null) {
            return new FleissKappa(overall, byCategory, null, null);
        }
        double[] split = split(complete);
        long[] totals = complete.totals();
        double n = (double) complete.units() * m;
        double spread = 0;
        double skew = 0;
        for (int k = 0; k < totals.length; k++) {
            double share = totals[k] / n;
            double rest = 1 - share;
            spread += share * rest;
            skew += share * rest * (rest - share);
            if (totals[k] > 0 && totals[k] < n) {
                byCategory[k] = 1 - split[k] / (n * (m - 1) * share * rest);
            }
        }
        double variance = 2 * (spread * spread - skew) / (spread * spread * n * (m - 1));
        double z = estimate.estimate() / Math.sqrt(variance);
        double p = 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z));
        return new FleissKappa(overall, byCategory, z, p);
    }

    /** Per category: ordered pairs within a unit of which only the first is of the category. */
    private static double[] split(Ratings ratings) {
        double[] split = new double[ratings.scale().size()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            for (int i = ratings.start()[unit]; i < ratings.start()[unit + 1]; i++) {
                for (int j = ratings.start()[unit]; j < ratings.start()[unit + 1]; j++) {
                    split[ratings.category()[i]] += ratings.category()[i] == ratings.category()[j] ? 0 : 1;
                }
            }
        }
        return split;
    }
}
