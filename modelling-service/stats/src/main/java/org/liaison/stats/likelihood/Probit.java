package org.liaison.stats.likelihood;

/** Bernoulli with probit link: P(y = 1) = Phi(eta). Outcomes are 0 or 1. */
public final class Probit extends Bernoulli {

    public Probit(double[] y) {
        super(y);
    }

    @Override
    public Mean mean() {
        return Link.PROBIT;
    }

    @Override
    void evaluate(double[] y, double[] eta, int from, int to, RowTerms rows) {
        for (int i = from; i < to; i++) {
            boolean one = y[i] != 0;
            double z = one ? eta[i] : -eta[i];
            double tail = NormalTail.scaled(Math.abs(z));
            double density = Math.exp(-z * z / 2);
            double small = density * tail / 2;
            double hazard;
            double probability;
            if (z < 0) {
                hazard = NormalTail.ROOT_TWO_OVER_PI / tail;
                probability = small;
                rows.logLik()[i] = -z * z / 2 + Math.log(tail / 2);
                rows.weight()[i] = hazard * NormalTail.excess(-z, hazard);
            } else {
                probability = 1 - small;
                hazard = density * NormalTail.DENSITY / probability;
                rows.logLik()[i] = Math.log1p(-small);
                rows.weight()[i] = hazard * (hazard + z);
            }
            rows.mu()[i] = one ? probability : z < 0 ? 1 - small : small;
            rows.score()[i] = one ? hazard : -hazard;
        }
    }

    @Override
    public double expectedWeight(double eta, double alpha) {
        return NormalTail.hazard(eta) * NormalTail.hazard(-eta);
    }

    @Override
    public double pearson(double y, double mu, double eta, double alpha) {
        double z = y != 0 ? eta : -eta;
        double root = Math.exp((NormalTail.logCdf(-z) - NormalTail.logCdf(z)) / 2);
        return y != 0 ? root : -root;
    }

    @Override
    public double devianceAt(double y, double mu, double eta, double alpha) {
        return -2 * NormalTail.logCdf(y != 0 ? eta : -eta);
    }
}
