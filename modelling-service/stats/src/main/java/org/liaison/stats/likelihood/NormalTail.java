package org.liaison.stats.likelihood;

/**
 * The normal distribution far into its tails. Built on exp(x^2) erfc(x) by the rational approximations of Cody (1969,
 * Mathematics of Computation 23), which neither underflows nor needs the exponential; relative error below 1e-15.
 */
final class NormalTail {

    /** sqrt(2 / pi). */
    static final double ROOT_TWO_OVER_PI = Math.sqrt(2 / Math.PI);
    /** 1 / sqrt(2 pi), the density at 0. */
    static final double DENSITY = 1 / Math.sqrt(2 * Math.PI);

    private static final double ROOT_HALF = Math.sqrt(0.5);
    private static final double ONE_OVER_ROOT_PI = 1 / Math.sqrt(Math.PI);
    /** From here the continued fraction of the hazard converges in a few terms. */
    private static final double FAR = 12;
    private static final int FAR_TERMS = 24;

    private static final double[] CENTRE_TOP = { 1.85777706184603153e-1, 3.16112374387056560e0, 1.13864154151050156e2,
            3.77485237685302021e2, 3.20937758913846947e3 };
    private static final double[] CENTRE_BOTTOM = { 1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3,
            2.84423683343917062e3 };
    private static final double[] MIDDLE_TOP = { 2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594e0,
            6.61191906371416295e1, 2.98635138197400131e2, 8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3,
            1.23033935479799725e3 };
    private static final double[] MIDDLE_BOTTOM = { 1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2,
            1.62138957456669019e3, 3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3 };
    private static final double[] FAR_TOP = { 1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1,
            1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4 };
    private static final double[] FAR_BOTTOM = { 1, 2.56852019228982242e0, 1.87295284992346725e0, 5.27905102951428412e-1,
            6.05183413124413191e-2, 2.33520497626869185e-3 };

    private NormalTail() {
    }

    /** 2 exp(x^2 / 2) Phi(-x) for x not negative. */
    static double scaled(double x) {
        double t = x * ROOT_HALF;
        if (t <= 0.46875) {
            double square = t * t;
            return Math.exp(square) * (1 - t * polynomial(CENTRE_TOP, square) / polynomial(CENTRE_BOTTOM, square));
        }
        if (t <= 4) {
            return polynomial(MIDDLE_TOP, t) / polynomial(MIDDLE_BOTTOM, t);
        }
        double inverse = 1 / (t * t);
        return (ONE_OVER_ROOT_PI - inverse * polynomial(FAR_TOP, inverse) / polynomial(FAR_BOTTOM, inverse)) / t;
    }

    /** Phi(z). */
    static double cdf(double z) {
        double small = Math.exp(-z * z / 2) * scaled(Math.abs(z)) / 2;
        return z < 0 ? small : 1 - small;
    }

    /** ln Phi(z). */
    static double logCdf(double z) {
        double tail = scaled(Math.abs(z)) / 2;
        return z < 0 ? Math.log(tail) - z * z / 2 : Math.log1p(-Math.exp(-z * z / 2) * tail);
    }

    /** phi(z) / Phi(z), the inverse Mills ratio. */
    static double hazard(double z) {
        double tail = scaled(Math.abs(z));
        if (z < 0) {
            return ROOT_TWO_OVER_PI / tail;
        }
        double density = Math.exp(-z * z / 2);
        return density * DENSITY / (1 - density * tail / 2);
    }

    /** phi(x) / Phi(-x) - x for x not negative, given the first term; by Laplace's continued fraction where it cancels. */
    static double excess(double x, double hazard) {
        if (x < FAR) {
            return hazard - x;
        }
        double fraction = x;
        for (int term = FAR_TERMS; term > 1; term--) {
            fraction = x + term / fraction;
        }
        return 1 / fraction;
    }

    /** Coefficients from the highest power down. */
    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
