package org.liaison.standalone.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the sample archive is drawn from.
 *
 * @param expectedInteractions expected number of interactions (partner rows) over all partners and years
 * @param alpha dispersion of the NB2 process: variance = mu + alpha mu^2
 * @param coefficients effect of each covariate on the log of the expected count, in the order of the formula
 * @param secondReportShare share of interactions that the other site reports too
 * @param otherShare share of items without an interaction that counts
 */
public record SampleOptions(int firstYear, int lastYear, int expectedInteractions, double alpha,
        Map<String, Double> coefficients,
        double secondReportShare, double otherShare) {

    static final int EARLIEST = 2011;
    static final int LATEST = 2018;

    public SampleOptions {
        coefficients = new LinkedHashMap<>(coefficients);
        if (firstYear < EARLIEST || lastYear > LATEST || firstYear > lastYear) {
            throw new IllegalArgumentException("years must lie in " + EARLIEST + " to " + LATEST);
        }
        if (!coefficients.keySet().equals(defaultCoefficients().keySet())) {
            throw new IllegalArgumentException("coefficients must name " + defaultCoefficients().keySet());
        }
        if (expectedInteractions <= 0 || alpha < 0 || secondReportShare < 0 || secondReportShare > 1 || otherShare < 0
                || otherShare >= 1) {
            throw new IllegalArgumentException("expected interactions must be positive, alpha not negative, shares below one");
        }
    }

    /** Eight years, about two thousand items, effects of about four standard errors. */
    public static SampleOptions defaults() {
        return new SampleOptions(EARLIEST, LATEST, 1900, 0.12, defaultCoefficients(), 0.08, 0.10);
    }

    private static Map<String, Double> defaultCoefficients() {
        var effects = new LinkedHashMap<String, Double>();
        effects.put("power", 1.2);
        effects.put("power_difference", -0.7);
        effects.put("democracy", 2.5);
        effects.put("stability", -0.45);
        effects.put("trade", 2.5);
        effects.put("globalisation", 0.05);
        return effects;
    }
}
