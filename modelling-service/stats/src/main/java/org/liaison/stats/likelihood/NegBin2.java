package org.liaison.stats.likelihood;

/**
 * Negative binomial 2: variance = mu + alpha mu^2. With x = alpha mu the log-likelihood of a row is
 *
 * <pre>
 * sum_{j &lt; y} ln(1 + alpha j) - ln y! + y ln mu - (y + 1/alpha) ln(1 + x)
 * </pre>
 *
 * (Lawless 1987, Canadian Journal of Statistics 15; Cameron and Trivedi 2013, 3.3); it keeps its digits as alpha tends to
 * 0, where it is Poisson's.
 */
public final class NegBin2 implements Likelihood {

    private final double[] y;
    private final Counts counts;

    public NegBin2(double[] y) {
        this.y = y;
        this.counts = new Counts(y);
    }

    @Override
    public boolean hasDispersion() {
        return true;
    }

    @Override
    public Mean mean() {
        return Link.LOG;
    }

    @Override
    public RowFunction at(double lnAlpha) {
        double alpha = Math.exp(lnAlpha);
        RisingSums sums = new RisingSums(counts.distinct(), alpha);
        return (eta, from, to, rows) -> evaluate(eta, alpha, sums, from, to, rows);
    }

    private void evaluate(double[] eta, double alpha, RisingSums sums, int from, int to, RowTerms rows) {
        for (int i = from; i < to; i++) {
            double mu = Math.exp(eta[i]);
            double x = alpha * mu;
            double d = 1 + x;
            double log = Math.log1p(x);
            int count = counts.index(i);
            double ratio = mu / d;
            rows.mu()[i] = mu;
            rows.logLik()[i] = sums.log(count) - counts.logFactorial(i) + y[i] * (eta[i] - log) - log / alpha;
            rows.score()[i] = (y[i] - mu) / d;
            rows.weight()[i] = ratio * (1 + alpha * y[i]) / d;
            double first = sums.first(count) + mu * mu * LogRatios.first(x, log) - y[i] * ratio;
            double second = -sums.second(count) + mu * mu * mu * LogRatios.second(x, log) + y[i] * ratio * ratio;
            rows.dispersionScore()[i] = alpha * first;
            rows.cross()[i] = alpha * (y[i] - mu) * ratio / d;
            rows.dispersionWeight()[i] = -(alpha * alpha * second + alpha * first);
        }
    }

    @Override
    public double expectedWeight(double eta, double alpha) {
        double mu = Math.exp(eta);
        return mu / (1 + alpha * mu);
    }

    @Override
    public double variance(double mu, double alpha) {
        return mu + alpha * mu * mu;
    }

    @Override
    public double deviance(double y, double mu, double alpha) {
        double gain = (y + 1 / alpha) * Math.log1p(alpha * (y - mu) / (1 + alpha * mu));
        return 2 * ((y > 0 ? y * Math.log(y / mu) : 0) - gain);
    }
}
