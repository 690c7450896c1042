package org.liaison.stats.likelihood;

/** Functions of x = alpha mu whose plain formulas cancel at small x; there their power series are summed. */
final class LogRatios {

    /** Below this the series are used. */
    static final double SMALL = 0.1;

    private static final double[] FIRST = new double[18];
    private static final double[] SECOND = new double[18];

    static {
        for (int i = 0; i < FIRST.length; i++) {
            double sign = i % 2 == 0 ? 1 : -1;
            FIRST[i] = sign * (1 - 1.0 / (i + 2));
            SECOND[i] = -sign * (i + 2.0 / (i + 3));
        }
    }

    private LogRatios() {
    }

    /** (ln(1+x) - x/(1+x)) / x^2 = sum_{n>=2} (-1)^n (1 - 1/n) x^(n-2). */
    static double first(double x, double log) {
        return x > SMALL ? (log - x / (1 + x)) / (x * x) : firstSeries(x);
    }

    /** (-2 ln(1+x) + 2x/(1+x) + x^2/(1+x)^2) / x^3 = sum_{n>=3} (-1)^n (n - 3 + 2/n) x^(n-3). */
    static double second(double x, double log) {
        if (x > SMALL) {
            double ratio = x / (1 + x);
            return (-2 * log + 2 * ratio + ratio * ratio) / (x * x * x);
        }
        return secondSeries(x);
    }

    /** {@link #first} by its series, for small x. */
    static double firstSeries(double x) {
        return series(FIRST, x);
    }

    /** {@link #second} by its series, for small x. */
    static double secondSeries(double x) {
        return series(SECOND, x);
    }

    /** ln(1 + x) for x of at least 0, to an ulp or two: what 1 + x rounds off is put back to first order. */
    static double log1p(double x) {
        double d = 1 + x;
        return Math.log(d) + (x - (d - 1)) / d;
    }

    /** Even and odd powers apart, which halves the chain of dependent steps. */
    private static double series(double[] coefficients, double x) {
        double square = x * x;
        double even = 0;
        double odd = 0;
        for (int i = coefficients.length - 2; i >= 0; i -= 2) {
            even = even * square + coefficients[i];
            odd = odd * square + coefficients[i + 1];
        }
        return even + x * odd;
    }
}
