package org.liaison.stats.panel.random;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gauss-Hermite rule for integrals of exp(-x^2) f(x), as nodes and the logarithms of weight times exp(x^2), which stay in
 * range however many nodes there are. (The rule of Hipparchus is as exact, but takes a second for 63 nodes.)
 *
 * @param node in increasing order
 * @param logWeight ln w + x^2
 */
record GaussHermite(double[] node, double[] logWeight) {

    private static final Map<Integer, GaussHermite> RULES = new ConcurrentHashMap<>();

    static GaussHermite of(int nodes) {
        return RULES.computeIfAbsent(nodes, GaussHermite::compute);
    }

    int size() {
        return node.length;
    }

    /**
     * Roots of the orthonormal Hermite function of order n, found between those of order n - 1 (they interlace) by
     * bisection and Newton; w exp(x^2) = 1 / (n h(n-1)(x)^2) with Hermite functions h (Abramowitz and Stegun 25.4.46).
     */
    private static GaussHermite compute(int n) {
        double[] roots = new double[0];
        for (int order = 1; order <= n; order++) {
            double edge = Math.sqrt(2.0 * order + 1);
            double[] next = new double[order];
            for (int i = 0; i < order; i++) {
                next[i] = root(order, i == 0 ? -edge : roots[i - 1], i == order - 1 ? edge : roots[i]);
            }
            roots = next;
        }
        double[] logWeight = new double[n];
        for (int i = 0; i < n; i++) {
            logWeight[i] = -Math.log(n) - 2 * Math.log(Math.abs(functions(n, roots[i])[0]));
        }
        return new GaussHermite(roots, logWeight);
    }

    private static double root(int order, double from, double to) {
        double low = from;
        double high = to;
        boolean rising = functions(order, low)[1] < 0;
        double x = (low + high) / 2;
        for (int i = 0; i < 100; i++) {
            double[] h = functions(order, x);
            if (h[1] < 0 == rising) {
                low = x;
            } else {
                high = x;
            }
            // h_n' = sqrt(2n) h_(n-1) - x h_n
            double newton = x - h[1] / (Math.sqrt(2.0 * order) * h[0] - x * h[1]);
            double next = newton > low && newton < high ? newton : (low + high) / 2;
            if (Math.abs(next - x) < 1e-15 * (1 + Math.abs(x))) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** Hermite functions of order n - 1 and n; (scaled so that neither runs out of range). */
    private static double[] functions(int n, double x) {
        double before = 0;
        double now = Math.pow(Math.PI, -0.25) * Math.exp(-x * x / 2);
        for (int j = 1; j <= n; j++) {
            double next = Math.sqrt(2.0 / j) * x * now - Math.sqrt((j - 1.0) / j) * before;
            before = now;
            now = next;
        }
        return new double[] { before, now };
    }
}
