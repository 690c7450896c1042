package org.liaison.stats.likelihood;

/** Poisson: variance = mean. Outcomes need not be whole, which gives the pseudo-likelihood. */
public final class Poisson implements Likelihood {

    private final double[] y;
    private final Counts counts;

    public Poisson(double[] y) {
        this.y = y;
        this.counts = new Counts(y);
    }

    @Override
    public boolean hasDispersion() {
        return false;
    }

    @Override
    public void evaluate(double[] eta, double lnAlpha, RowTerms rows) {
        for (int i = 0; i < y.length; i++) {
            double mu = Math.exp(eta[i]);
            rows.mu()[i] = mu;
            rows.logLik()[i] = y[i] * eta[i] - mu - counts.logFactorial(i);
            rows.score()[i] = y[i] - mu;
            rows.weight()[i] = mu;
        }
    }

    @Override
    public double expectedWeight(double mu, double alpha) {
        return mu;
    }

    @Override
    public double variance(double mu, double alpha) {
        return mu;
    }

    @Override
    public double deviance(double y, double mu, double alpha) {
        return 2 * ((y > 0 ? y * Math.log(y / mu) : 0) - (y - mu));
    }
}
