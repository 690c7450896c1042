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
    public Mean mean() {
        return Link.LOG;
    }

    @Override
    public RowFunction at(double lnAlpha) {
        return this::evaluate;
    }

    private void evaluate(double[] eta, int from, int to, RowTerms rows) {
        int[] counted = counts.index();
        double[] logFactorial = counts.logFactorial();
        for (int i = from; i < to; i++) {
            double mu = Math.exp(eta[i]);
            rows.mu()[i] = mu;
            rows.logLik()[i] = y[i] * eta[i] - mu - logFactorial[counted[i]];
            rows.score()[i] = y[i] - mu;
            rows.weight()[i] = mu;
        }
    }

    @Override
    public double expectedWeight(double eta, double alpha) {
        return Math.exp(eta);
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
