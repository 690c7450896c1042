package org.liaison.collector.completeness;

/**
 * Estimates how many there are from two ways of finding them, of which each finds some: Chapman's estimator (Chapman 1951,
 * "Some
 * properties of the hypergeometric distribution with applications to zoological sample censuses", University of California
 * Publications in Statistics 1, 131-160; Seber 1982, "The Estimation of Animal Abundance", eq. 3.5 and 3.6) with the
 * transformed logit interval, which keeps its level in small samples and where one way has found everything (Sadinle 2009,
 * "Transformed Logit Confidence Intervals for Small Populations in Single Capture-Recapture Estimation", Communications in
 * Statistics - Simulation and Computation 38, 1909-1924).
 *
 * <p>
 * It holds where nothing is added or lost between the two ways (closed population), where a thing found by one is as likely to
 * be found by the other as any (independence), and where what both found is recognised (no errors of matching). Two ways that
 * tend to find the same things, as two lists of one site do, give too low a number.
 *
 * @param first number found by the first way
 * @param second number found by the second way
 * @param both number found by both
 */
record TwoRoutes(long first, long second, long both) {

    /** 97.5th percentile of the standard normal distribution: intervals are of 95 %. */
    private static final double Z = 1.959963984540054;

    TwoRoutes {
        if (both < 0 || both > first || both > second) {
            throw new IllegalArgumentException("no more can be found by both than by each");
        }
    }

    /** @return number of different things found */
    long found() {
        return first + second - both;
    }

    /** @return estimated number of all things, not below {@link #found()} */
    double estimate() {
        return (first + 1.0) * (second + 1.0) / (both + 1.0) - 1;
    }

    /** @return standard error of the estimate */
    double standardError() {
        double b = both;
        return Math.sqrt((first + 1.0) * (second + 1.0) * (first - b) * (second - b) / ((b + 1) * (b + 1) * (b + 2)));
    }

    /** @return lower end of the 95 % interval, not below what was found */
    double lower() {
        return Math.max(found(), found() - 0.5 + missing(-Z));
    }

    /** @return upper end of the 95 % interval */
    double upper() {
        return Math.max(estimate(), found() - 0.5 + missing(Z));
    }

    private double missing(double z) {
        double onlyFirst = first - both + 0.5;
        double onlySecond = second - both + 0.5;
        double twice = both + 0.5;
        double sigma = Math.sqrt(1 / twice + 1 / onlyFirst + 1 / onlySecond + twice / (onlyFirst * onlySecond));
        return onlyFirst * onlySecond / twice * Math.exp(z * sigma);
    }

    /** @return share of the estimated number that was found, 0 to 1; null where nothing was */
    Double share() {
        return found() == 0 ? null : Math.min(1, found() / estimate());
    }

    /** @return how far the estimate can be relied on */
    String verdict() {
        if (found() == 0) {
            return "nothing found";
        }
        if (both == 0) {
            return "no overlap: nothing can be said";
        }
        return both < 7 ? "few found by both: read the interval, not the estimate" : "usable";
    }
}
