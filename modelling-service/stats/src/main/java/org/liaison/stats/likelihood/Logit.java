package org.liaison.stats.likelihood;

/** Bernoulli with logit link: P(y = 1) = 1 / (1 + exp(-eta)). Outcomes are 0 or 1. */
public final class Logit extends Bernoulli {

    public Logit(double[] y) {
        super(y);
    }

    @Override
    public Mean mean() {
        return Link.LOGIT;
    }

    @Override
    void evaluate(double[] y, double[] eta, int from, int to, RowTerms rows) {
        for (int i = from; i < to; i++) {
            // One exponential of a negative number serves both tails without overflow or cancellation.
            double e = Math.exp(-Math.abs(eta[i]));
            double large = 1 / (1 + e);
            double small = e / (1 + e);
            boolean right = eta[i] >= 0;
            boolean one = y[i] != 0;
            rows.mu()[i] = right ? large : small;
            rows.logLik()[i] = -Math.log1p(e) - (one == right ? 0 : Math.abs(eta[i]));
            double miss = one == right ? small : large;
            rows.score()[i] = one ? miss : -miss;
            rows.weight()[i] = large * small;
        }
    }

    @Override
    public double expectedWeight(double eta, double alpha) {
        return Link.LOGIT.slope(eta);
    }

    @Override
    public double pearson(double y, double mu, double eta, double alpha) {
        return y != 0 ? Math.exp(-eta / 2) : -Math.exp(eta / 2);
    }

    @Override
    public double devianceAt(double y, double mu, double eta, double alpha) {
        double s = y != 0 ? eta : -eta;
        return 2 * (Math.log1p(Math.exp(-Math.abs(s))) + Math.max(0, -s));
    }
}
