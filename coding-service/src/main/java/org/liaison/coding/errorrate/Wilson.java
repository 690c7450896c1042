package org.liaison.coding.errorrate;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Score interval of a share (Wilson 1927, Journal of the American Statistical Association 22), which keeps near its level for
 * small numbers and for shares of 0 and 1, where the usual +- 1.96 standard errors has no width. As R's
 * {@code prop.test(correct = FALSE)}.
 */
record Wilson(double low, double high) {

    /** @param confidence between 0 and 1 */
    static Wilson of(long hits, long of, double confidence) {
        double z = new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
        double n = of;
        double share = hits / n;
        double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        return new Wilson(hits == 0 ? 0 : Math.max(0, centre - half), hits == of ? 1 : Math.min(1, centre + half));
    }
}
