package org.liaison.stats.likelihood;

/** Two functions of x = alpha mu whose plain formulas cancel at small x; there their power series are summed. */
final class LogRatios {

    private static final double SMALL = 0.1;
    private static final int TERMS = 20;

    private LogRatios() {
    }

    /** (ln(1+x) - x/(1+x)) / x^2 = sum_{n>=2} (-1)^n (1 - 1/n) x^(n-2). */
    static double first(double x, double log) {
        if (x > SMALL) {
            return (log - x / (1 + x)) / (x * x);
        }
        double sum = 0;
        for (int n = TERMS; n >= 2; n--) {
            sum = 1 - 1.0 / n - x * sum;
        }
        return sum;
    }

    /** (-2 ln(1+x) + 2x/(1+x) + x^2/(1+x)^2) / x^3 = sum_{n>=3} (-1)^n (n - 3 + 2/n) x^(n-3). */
    static double second(double x, double log) {
        if (x > SMALL) {
            double ratio = x / (1 + x);
            return (-2 * log + 2 * ratio + ratio * ratio) / (x * x * x);
        }
        double sum = 0;
        for (int n = TERMS + 1; n >= 3; n--) {
            sum = n - 3 + 2.0 / n - x * sum;
        }
        return -sum;
    }
}
