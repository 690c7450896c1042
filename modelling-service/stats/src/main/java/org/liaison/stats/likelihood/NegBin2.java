package org.liaison.stats.likelihood;

import java.util.Arrays;

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
        double[] constant = new double[counts.distinct().length];
        Arrays.setAll(constant, count -> sums.log(count) - counts.logFactorial()[count]);
        return (eta, from, to, rows) -> evaluate(eta, alpha, sums, constant, from, to, rows);
    }

    private void evaluate(double[] eta, double alpha, RisingSums sums, double[] constant, int from, int to, RowTerms rows) {
        int[] counted = counts.index();
        double theta = 1 / alpha;
        double thetaSquare = theta * theta;
        for (int i = from; i < to; i++) {
            double mu = Math.exp(eta[i]);
            double x = alpha * mu;
            double inverse = 1 / (1 + x);
            double log = LogRatios.log1p(x);
            int count = counted[i];
            double ratio = mu * inverse;
            double share = x * inverse;
            double rest = y[i] - mu;
            rows.mu()[i] = mu;
            rows.logLik()[i] = constant[count] + y[i] * (eta[i] - log) - log * theta;
            rows.score()[i] = rest * inverse;
            rows.weight()[i] = ratio * (1 + alpha * y[i]) * inverse;
            double first;
            double second;
            if (x > LogRatios.SMALL) {
                first = (log - share) * thetaSquare;
                second = (-2 * log + 2 * share + share * share) * thetaSquare * theta;
            } else {
                double square = mu * mu;
                first = square * LogRatios.firstSeries(x);
                second = square * mu * LogRatios.secondSeries(x);
            }
            first += sums.first(count) - y[i] * ratio;
            second += y[i] * ratio * ratio - sums.second(count);
            rows.dispersionScore()[i] = alpha * first;
            rows.cross()[i] = alpha * rest * ratio * inverse;
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
