package org.liaison.stats.panel.random;

/**
 * Arrays as long as the sample for one evaluation; units use separate ranges.
 *
 * @param weight sum over nodes of -d2/d eta2
 * @param weightV sum over nodes of v times that
 * @param cross sum over nodes of -d2/d eta d ln(alpha)
 * @param curvature d2/d eta2 at the mode
 * @param third d3/d eta3 at the mode
 * @param thirdOnAlpha d3/d eta2 d ln(alpha) at the mode
 */
record Scratch(double[] weight, double[] weightV, double[] cross, double[] curvature, double[] third, double[] thirdOnAlpha) {

    static Scratch of(int n) {
        return new Scratch(new double[n], new double[n], new double[n], new double[n], new double[n], new double[n]);
    }
}
