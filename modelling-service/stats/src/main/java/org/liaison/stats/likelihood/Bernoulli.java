package org.liaison.stats.likelihood;

/** An outcome of 0 or 1: what does not depend on the link. */
abstract class Bernoulli implements Likelihood {

    private final double[] y;

    Bernoulli(double[] y) {
        this.y = y;
    }

    @Override
    public final boolean hasDispersion() {
        return false;
    }

    @Override
    public final boolean isBinary() {
        return true;
    }

    @Override
    public final RowFunction at(double lnAlpha) {
        return (eta, from, to, rows) -> evaluate(y, eta, from, to, rows);
    }

    abstract void evaluate(double[] y, double[] eta, int from, int to, RowTerms rows);

    @Override
    public final double variance(double mu, double alpha) {
        return mu * (1 - mu);
    }

    @Override
    public final double deviance(double y, double mu, double alpha) {
        return -2 * (y != 0 ? Math.log(mu) : Math.log1p(-mu));
    }
}
