package org.liaison.stats.likelihood;

/**
 * For each distinct count y, the sums over j = 0 .. y-1 of ln(1 + alpha j), j / (1 + alpha j) and j^2 / (1 + alpha j)^2:
 * what the gamma functions of the negative binomial and their derivatives come to, without their cancellation at small
 * alpha. Far out the sum is an integral (Euler-Maclaurin), by Gauss-Legendre on panels that double in length.
 */
final class RisingSums {

    /** Beyond this j the Euler-Maclaurin remainder is below rounding. */
    private static final int DIRECT = 20_000;

    private static final double[] NODES = { 0.0950125098376374402, 0.281603550779258913, 0.458016777657227386,
            0.617876244402643748, 0.755404408355003034, 0.865631202387831744, 0.944575023073232576, 0.98940093499164993 };
    private static final double[] NODE_WEIGHTS = { 0.189450610455068496, 0.182603415044923589, 0.169156519395002538,
            0.149595988816576732, 0.124628971255533872, 0.0951585116824927848, 0.0622535239386478929, 0.0271524594117540949 };

    private final double[] logs;
    private final double[] firsts;
    private final double[] seconds;

    RisingSums(double[] distinct, double alpha) {
        this.logs = new double[distinct.length];
        this.firsts = new double[distinct.length];
        this.seconds = new double[distinct.length];
        double log = 0;
        double first = 0;
        double second = 0;
        // What rounding adds to each sum (Kahan): over thousands of terms it would show in the likelihood.
        double logOver = 0;
        double firstOver = 0;
        double secondOver = 0;
        long j = 0;
        for (int d = 0; d < distinct.length; d++) {
            long y = (long) distinct[d];
            for (; j < y && j < DIRECT; j++) {
                double ratio = j / (1 + alpha * j);
                double term = LogRatios.log1p(alpha * j) - logOver;
                double sum = log + term;
                logOver = sum - log - term;
                log = sum;
                term = ratio - firstOver;
                sum = first + term;
                firstOver = sum - first - term;
                first = sum;
                term = ratio * ratio - secondOver;
                sum = second + term;
                secondOver = sum - second - term;
                second = sum;
            }
            if (j < y) {
                log += tail(j, y, 0, alpha);
                first += tail(j, y, 1, alpha);
                second += tail(j, y, 2, alpha);
                j = y;
            }
            logs[d] = log;
            firsts[d] = first;
            seconds[d] = second;
        }
    }

    double log(int index) {
        return logs[index];
    }

    double first(int index) {
        return firsts[index];
    }

    double second(int index) {
        return seconds[index];
    }

    private static double tail(double from, double to, int kind, double alpha) {
        double sum = -(value(to, kind, alpha) - value(from, kind, alpha)) / 2
                + (slope(to, kind, alpha) - slope(from, kind, alpha)) / 12;
        for (double start = from; start < to; start *= 2) {
            double end = Math.min(2 * start, to);
            double half = (end - start) / 2;
            double middle = (end + start) / 2;
            for (int node = 0; node < NODES.length; node++) {
                sum += half * NODE_WEIGHTS[node] * (value(middle - half * NODES[node], kind, alpha)
                        + value(middle + half * NODES[node], kind, alpha));
            }
        }
        return sum;
    }

    private static double value(double t, int kind, double alpha) {
        double ratio = t / (1 + alpha * t);
        return kind == 0 ? Math.log1p(alpha * t) : kind == 1 ? ratio : ratio * ratio;
    }

    private static double slope(double t, int kind, double alpha) {
        double d = 1 + alpha * t;
        return kind == 0 ? alpha / d : kind == 1 ? 1 / (d * d) : 2 * t / (d * d * d);
    }
}
