package org.liaison.stats.residual;

import java.util.Arrays;

import org.liaison.stats.FitResult;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.outcome.OutcomeDistribution;

/**
 * How often each count occurs in the sample and how often the fitted model expects it, from 0 to the largest count: what a
 * rootogram shows (Kleiber and Zeileis 2016, The American Statistician 70; {@code topmodels::rootogram} in R). Weights count.
 *
 * @param width number of counts in a class; class i begins at i times width
 * @param observed by class
 * @param expected by class
 */
public record CountFrequencies(int width, double[] observed, double[] expected) {

    /** Rows whose means differ by less than this share of all orders of magnitude are expected alike. */
    private static final int MEANS = 2000;

    /**
     * Frequencies in at most {@code mostClasses} classes.
     *
     * @throws SpecificationException if the outcome is no count, or its distribution is only known given effects that are not
     *         estimated
     */
    public static CountFrequencies of(FitResult fit, int mostClasses) {
        double[] outcome = fit.observations().outcome();
        if (!fit.spec().family().isLogLinear() || fit.spec().effects().needsUnit()
                || Arrays.stream(outcome).anyMatch(y -> y != Math.rint(y))) {
            throw SpecificationException.field("family", "Frequencies are expected of counts in pooled and fixed models only.");
        }
        double[] weights = fit.model().reported().weights();
        int most = (int) Arrays.stream(outcome).max().orElse(0);
        int width = most / mostClasses + 1;
        double[] observed = new double[most / width + 1];
        for (int i = 0; i < outcome.length; i++) {
            observed[(int) outcome[i] / width] += weights[i];
        }
        return new CountFrequencies(width, observed,
                expected(OutcomeDistribution.of(fit), fit.observations().fitted(), weights, width, observed.length));
    }

    private static double[] expected(OutcomeDistribution distribution, double[] fitted, double[] weights, int width,
            int classes) {
        double low = Arrays.stream(fitted).filter(mu -> mu > 0).min().orElse(1);
        double range = Math.log(Arrays.stream(fitted).max().orElse(1) / low);
        double[] weight = new double[MEANS];
        double[] sum = new double[MEANS];
        double[] expected = new double[classes];
        for (int i = 0; i < fitted.length; i++) {
            if (fitted[i] == 0) {
                expected[0] += weights[i];
            } else {
                int group = range > 0 ? (int) Math.min(MEANS - 1, MEANS * (Math.log(fitted[i] / low) / range)) : 0;
                weight[group] += weights[i];
                sum[group] += weights[i] * fitted[i];
            }
        }
        for (int group = 0; group < MEANS; group++) {
            double below = 0;
            for (int i = 0; i < classes && weight[group] > 0; i++) {
                double upTo = distribution.below((i + 1.0) * width - 1, sum[group] / weight[group]);
                expected[i] += weight[group] * (upTo - below);
                below = upTo;
            }
        }
        return expected;
    }
}
