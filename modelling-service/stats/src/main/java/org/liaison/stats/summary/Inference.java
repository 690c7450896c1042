package org.liaison.stats.summary;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * P-values and intervals of estimates.
 *
 * @param level of the intervals
 * @param degrees degrees of freedom of Student's t, null for the normal distribution
 */
public record Inference(double level, Double degrees) {

    /** Upper tail of chi-squared; null without degrees of freedom or statistic. */
    public static Double chiSquared(double statistic, long degrees) {
        if (degrees <= 0 || Double.isNaN(statistic)) {
            return null;
        }
        return statistic <= 0 ? Double.valueOf(1)
                : Double.isInfinite(statistic) ? Double.valueOf(0) : Gamma.regularizedGammaQ(degrees / 2.0, statistic / 2);
    }

    /** Two-sided p-value of a statistic. */
    public double pValue(double statistic) {
        double size = Math.abs(statistic);
        return degrees == null ? Erf.erfc(size / Math.sqrt(2)) : 2 * new TDistribution(degrees).cumulativeProbability(-size);
    }

    /** Half-width of the interval in standard errors. */
    public double critical() {
        return degrees == null ? Math.sqrt(2) * Erf.erfInv(level)
                : new TDistribution(degrees)
                        .inverseCumulativeProbability((1 + level) / 2);
    }
}
