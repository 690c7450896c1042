package org.liaison.stats.likelihood;

/**
 * Negative binomial 1: variance = mu (1 + alpha). The log-likelihood of a row is
 *
 * <pre>
 * sum_{j &lt; y} ln(mu + alpha j) - ln y! - (y + mu/alpha) ln(1 + alpha)
 * </pre>
 *
 * (Cameron and Trivedi 2013, 3.3; Stata's {@code nbreg, dispersion(constant)}); it keeps its digits as alpha tends to 0,
 * where it is Poisson's.
 */
public final class NegBin1 implements Likelihood {

    private final double[] y;
    private final Counts counts;
    private final PowerSums powers;

    public NegBin1(double[] y) {
        this.y = y;
        this.counts = new Counts(y);
        this.powers = new PowerSums(counts.distinct());
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
        double log = Math.log1p(alpha);
        Shared shared = new Shared(alpha, log, alpha == 0 ? 1 : log / alpha, alpha / (1 + alpha),
                alpha * LogRatios.first(alpha, log), alpha * alpha * LogRatios.second(alpha, log));
        return (eta, from, to, rows) -> evaluate(eta, shared, from, to, rows);
    }

    private void evaluate(double[] eta, Shared shared, int from, int to, RowTerms rows) {
        StepSums sums = new StepSums(powers, shared.alpha);
        double share = shared.share;
        for (int i = from; i < to; i++) {
            double mu = Math.exp(eta[i]);
            sums.compute(y[i], counts.index(i), mu, eta[i]);
            rows.mu()[i] = mu;
            rows.logLik()[i] = sums.log - counts.logFactorial(i) - y[i] * shared.log - mu * shared.ratio;
            rows.score()[i] = y[i] - sums.up - mu * shared.ratio;
            rows.weight()[i] = mu * shared.ratio - sums.mixed;
            double first = sums.up - y[i] * share + mu * shared.first;
            rows.dispersionScore()[i] = first;
            rows.cross()[i] = sums.mixed - mu * shared.first;
            rows.dispersionWeight()[i] = sums.upSquare - y[i] * share * share - mu * shared.second - first;
        }
    }

    @Override
    public double expectedWeight(double eta, double alpha) {
        return new ExpectedNegBin1(alpha).weight(eta);
    }

    @Override
    public double steadyWeight(double eta, double alpha) {
        return Math.exp(eta) * Math.log1p(alpha) / alpha;
    }

    @Override
    public double variance(double mu, double alpha) {
        return mu * (1 + alpha);
    }

    /** The negative binomial 2 deviance at the row's own shape mu / alpha, which is held while the mean is saturated. */
    @Override
    public double deviance(double y, double mu, double alpha) {
        double gain = (y + mu / alpha) * Math.log1p(alpha / mu * (y - mu) / (1 + alpha));
        return 2 * ((y > 0 ? y * Math.log(y / mu) : 0) - gain);
    }

    @Override
    public boolean isOrthogonal() {
        return false;
    }

    @Override
    public void expect(double[] eta, double alpha, RowTerms rows) {
        new ExpectedNegBin1(alpha).fill(eta, rows);
    }

    /** What depends on alpha alone: ln(1+a), ln(1+a)/a, a/(1+a), and a and a^2 times the derivatives of -ln(1+a)/a. */
    private record Shared(double alpha, double log, double ratio, double share, double first, double second) {
    }
}
