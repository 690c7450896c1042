package org.liaison.stats.likelihood;

/**
 * Expected information of a negative binomial 1 row: the means of {@link StepSums} over the distribution of the count,
 * summed over all counts whose probability matters in double precision.
 */
final class ExpectedNegBin1 {

    /** Probabilities below this share of the mode's are left out. */
    private static final double NEGLIGIBLE = 1e-22;

    private final double alpha;
    private final double ratio;
    private final double share;
    private final double first;
    private final double second;

    private double mixed;
    private double upSquare;

    ExpectedNegBin1(double alpha) {
        double log = Math.log1p(alpha);
        this.alpha = alpha;
        this.ratio = log / alpha;
        this.share = alpha / (1 + alpha);
        this.first = alpha * LogRatios.first(alpha, log);
        this.second = alpha * alpha * LogRatios.second(alpha, log);
    }

    /** Fills weight, cross and dispersion weight with their expectations. */
    void fill(double[] eta, RowTerms rows) {
        for (int i = 0; i < eta.length; i++) {
            double mu = Math.exp(eta[i]);
            average(mu, eta[i]);
            rows.weight()[i] = mu * ratio - mixed;
            rows.cross()[i] = mixed - mu * first;
            rows.dispersionWeight()[i] = upSquare - mu * share * share - mu * second;
        }
    }

    double weight(double eta) {
        double mu = Math.exp(eta);
        average(mu, eta);
        return mu * ratio - mixed;
    }

    private void average(double mu, double eta) {
        double mode = Math.max(0, Math.floor(mu - alpha));
        double low = mode;
        double p = 1;
        while (low > 0 && p > NEGLIGIBLE) {
            p *= low * (1 + alpha) / (mu + alpha * (low - 1));
            low--;
        }
        StepSums sums = new StepSums(new PowerSums(new double[] { low }), alpha);
        sums.compute(low, 0, mu, eta);
        double total = 0;
        double sumMixed = 0;
        double sumSquare = 0;
        double nowMixed = sums.mixed;
        double nowSquare = sums.upSquare;
        for (double y = low; y <= mode || p * (1 + nowSquare) > NEGLIGIBLE; y++) {
            total += p;
            sumMixed += p * nowMixed;
            sumSquare += p * nowSquare;
            double sum = mu + alpha * y;
            double u = alpha * y / sum;
            nowMixed += u * (mu / sum);
            nowSquare += u * u;
            p *= sum / ((y + 1) * (1 + alpha));
        }
        mixed = sumMixed / total;
        upSquare = sumSquare / total;
    }
}
