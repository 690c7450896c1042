package org.liaison.stats.panel;

/**
 * ln Gamma(a + x) - ln Gamma(a) and its derivatives with respect to a, which do not lose their digits where a is large:
 * for whole x the sums over j = 0 .. x-1 of ln(a + j), 1 / (a + j) and so on, computed as such where they are short, else
 * by the Euler-Maclaurin formula (Stirling's series for both gamma functions at once), beyond a = 20.
 */
public final class GammaSums {

    private static final double ASYMPTOTIC = 20;
    private static final int SHORT = 24;
    private static final double B2 = 1.0 / 12;
    private static final double B4 = -1.0 / 720;
    private static final double B6 = 1.0 / 30240;
    private static final double B8 = -1.0 / 1209600;

    /** ln Gamma(a + x) - ln Gamma(a). */
    public double log;
    /** Its derivative: the sum of 1 / (a + j). */
    public double first;
    /** The sum of 1 / (a + j)^2. */
    public double second;
    /** The sum of 1 / (a + j)^3. */
    public double third;

    /** Computes all for positive a and x that is not negative. */
    public void compute(double a, double x) {
        log = 0;
        first = 0;
        second = 0;
        third = 0;
        if (x <= SHORT && x == Math.rint(x)) {
            whole(a, (int) x);
            return;
        }
        double from = a;
        while (from < ASYMPTOTIC) {
            add(from, from + x);
            from += 1;
        }
        series(from, from + x, x);
    }

    private void whole(double a, int x) {
        double product = 1;
        for (int j = 0; j < x; j++) {
            double term = a + j;
            double inverse = 1 / term;
            product *= term;
            if (product > 1e200 || product < 1e-200) {
                log += Math.log(product);
                product = 1;
            }
            first += inverse;
            second += inverse * inverse;
            third += inverse * inverse * inverse;
        }
        log += Math.log(product);
    }

    /** One step of the recurrence: Gamma(b)/Gamma(a) = a/b Gamma(b+1)/Gamma(a+1). */
    private void add(double a, double b) {
        double p = 1 / a;
        double q = 1 / b;
        log -= Math.log1p((b - a) / a);
        first += p - q;
        second += p * p - q * q;
        third += p * p * p - q * q * q;
    }

    private void series(double a, double b, double x) {
        double p = 1 / a;
        double q = 1 / b;
        double p2 = p * p;
        double q2 = q * q;
        double ratio = Math.log1p(x * p);
        double gap = x * p * q;
        log += x * Math.log(b) + a * ratio - x - ratio / 2 + even(p, q, p2, q2, 1, 2, 24, 720);
        first += ratio + gap / 2 - even(p2, q2, p2, q2, 1, 6, 120, 5040);
        second += gap + gap * (p + q) / 2 - even(p2 * p, q2 * q, p2, q2, 2, 24, 720, 40320);
        third += gap * (p + q) / 2 + gap * (p2 + p * q + q2) / 2 - even(p2 * p2, q2 * q2, p2, q2, 3, 60, 2520, 181440);
    }

    /** The Bernoulli terms of a function whose odd derivatives are c x^-m, c x^-(m+2) and so on, up to sign. */
    private static double even(double p, double q, double p2, double q2, double c1, double c3, double c5, double c7) {
        double at = p * (B2 * c1 + p2 * (B4 * c3 + p2 * (B6 * c5 + p2 * B8 * c7)));
        double to = q * (B2 * c1 + q2 * (B4 * c3 + q2 * (B6 * c5 + q2 * B8 * c7)));
        return to - at;
    }
}
