package org.liaison.stats.likelihood;

/**
 * With u_j = alpha j / (mu + alpha j), the sums over j = 0 .. y-1 of ln(mu + alpha j), u_j, u_j (1 - u_j) and u_j^2: what the
 * gamma functions of the negative binomial 1 and their derivatives come to, without their cancellation at small alpha. Small
 * counts are summed term by term; large ones by a power series where alpha y is small beside mu, else by the asymptotic
 * series of the gamma function and its derivatives from m + j = 16 on, m = mu / alpha.
 */
final class StepSums {

    /** Counts up to here are summed term by term. */
    static final int DIRECT = 24;

    private static final double SERIES = 0.1;
    private static final int ASYMPTOTIC = 16;

    /** Sum of ln(mu + alpha j). */
    double log;
    /** Sum of u. */
    double up;
    /** Sum of u (1 - u). */
    double mixed;
    /** Sum of u^2. */
    double upSquare;

    private final PowerSums powers;
    private final double alpha;

    StepSums(PowerSums powers, double alpha) {
        this.powers = powers;
        this.alpha = alpha;
    }

    /** Computes the sums of a count, which is the {@code index}-th distinct one, at mu = exp(eta). */
    void compute(double y, int index, double mu, double eta) {
        log = y > 0 ? eta : 0;
        up = 0;
        mixed = 0;
        upSquare = 0;
        if (y <= DIRECT) {
            terms((int) y, mu);
        } else if (alpha * y < SERIES * mu) {
            series(y, powers.at(index), alpha / mu * y, eta);
        } else {
            asymptotic(y, mu);
        }
    }

    private void terms(int y, double mu) {
        if (y < 2) {
            return;
        }
        double scale = mu + alpha;
        double product = 1;
        for (int j = 1; j < y; j++) {
            double step = alpha * j;
            double sum = mu + step;
            double u = step / sum;
            product *= sum / scale;
            up += u;
            mixed += u * (mu / sum);
            upSquare += u * u;
        }
        log += (y - 1) * Math.log(scale) + Math.log(product);
    }

    /** sum ln(1 + x j/y) and its kin as power series in x. */
    private void series(double y, double[] sums, double x, double eta) {
        double gain = 0;
        double power = -1;
        for (int k = 1; k <= PowerSums.POWERS; k++) {
            power *= -x;
            double term = power * sums[k - 1];
            gain += term / k;
            up += term;
            mixed += k * term;
            upSquare -= (k - 1) * term;
        }
        log = y * eta + gain;
    }

    private void asymptotic(double y, double mu) {
        double m = mu / alpha;
        int first = Math.max(1, (int) Math.ceil(ASYMPTOTIC - m));
        terms(first, mu);
        double t = m + first;
        double end = m + y;
        double n = y - first;
        double x = n / t;
        double ratio = Math.log1p(x);
        log += n * Math.log(mu + alpha * first) + (end - 0.5) * ratio - n + logGammaRest(end) - logGammaRest(t);
        double digamma = ratio + n / (2 * t * end) + digammaRest(end) - digammaRest(t);
        double trigamma = n / (t * end) + trigammaRest(t) - trigammaRest(end);
        double down = m * digamma;
        double downSquare = m * m * trigamma;
        up += n - down;
        mixed += down - downSquare;
        upSquare += n - 2 * down + downSquare;
    }

    /** ln Gamma(z) - (z - 1/2) ln z + z - ln(2 pi)/2. */
    private static double logGammaRest(double z) {
        double s = 1 / (z * z);
        return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * 691 / 360_360))))) / z;
    }

    /** psi(z) - ln z + 1/(2z). */
    private static double digammaRest(double z) {
        double s = 1 / (z * z);
        return -s * (1.0 / 12 - s * (1.0 / 120 - s * (1.0 / 252 - s * (1.0 / 240 - s * (1.0 / 132 - s * 691 / 32_760)))));
    }

    /** psi'(z) - 1/z. */
    private static double trigammaRest(double z) {
        double s = 1 / (z * z);
        return s / 2 + s / z * (1.0 / 6 - s * (1.0 / 30 - s * (1.0 / 42 - s * (1.0 / 30 - s * (5.0 / 66 - s * 691 / 2730)))));
    }
}
