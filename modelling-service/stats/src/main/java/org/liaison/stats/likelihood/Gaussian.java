package org.liaison.stats.likelihood;

/**
 * Normal with identity link at a given variance, which only scales the log-likelihood of the mean: estimate the mean at any
 * variance, then take the mean square of the residuals.
 */
public final class Gaussian implements Likelihood {

    private final double[] y;
    private final double variance;

    public Gaussian(double[] y, double variance) {
        this.y = y;
        this.variance = variance;
    }

    @Override
    public boolean hasDispersion() {
        return false;
    }

    @Override
    public Mean mean() {
        return Link.IDENTITY;
    }

    @Override
    public RowFunction at(double lnAlpha) {
        return this::evaluate;
    }

    private void evaluate(double[] eta, int from, int to, RowTerms rows) {
        double constant = Math.log(2 * Math.PI * variance);
        for (int i = from; i < to; i++) {
            double residual = y[i] - eta[i];
            rows.mu()[i] = eta[i];
            rows.score()[i] = residual / variance;
            rows.weight()[i] = 1 / variance;
            rows.logLik()[i] = -(residual * residual / variance + constant) / 2;
        }
    }

    @Override
    public double expectedWeight(double eta, double alpha) {
        return 1 / variance;
    }

    @Override
    public double variance(double mu, double alpha) {
        return variance;
    }

    /** The residual itself, as R has it. */
    @Override
    public double pearson(double y, double mu, double eta, double alpha) {
        return y - mu;
    }

    /** The squared residual, as usual for this family; it is not divided by the variance. */
    @Override
    public double deviance(double y, double mu, double alpha) {
        return (y - mu) * (y - mu);
    }
}
