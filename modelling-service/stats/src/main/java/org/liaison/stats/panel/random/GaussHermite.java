package org.liaison.stats.panel.random;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

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
     * Nodes are the eigenvalues of the Jacobi matrix (Golub and Welsch 1969), polished by Newton's method on the Hermite
     * function h(n), whose derivative there is sqrt(2n) h(n-1); w exp(x^2) = 1 / (n h(n-1)^2) (Abramowitz and Stegun 25.4.46).
     */
    private static GaussHermite compute(int n) {
        DMatrixRMaj jacobi = new DMatrixRMaj(n, n);
        for (int i = 1; i < n; i++) {
            jacobi.set(i, i - 1, Math.sqrt(i / 2.0));
            jacobi.set(i - 1, i, Math.sqrt(i / 2.0));
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false, true);
        if (!eigen.decompose(jacobi)) {
            throw new IllegalStateException("No Gauss-Hermite rule of " + n + " nodes");
        }
        double[] node = IntStream.range(0, n).mapToDouble(i -> eigen.getEigenvalue(i).getReal()).sorted().toArray();
        double[] logWeight = new double[n];
        for (int i = 0; i < n; i++) {
            for (int polish = 0; polish < 2; polish++) {
                double[] h = functions(n, node[i]);
                node[i] -= h[1] / (Math.sqrt(2.0 * n) * h[0] - node[i] * h[1]);
            }
            // The middle of an odd rule is the mode itself.
            node[i] = 2 * i + 1 == n ? 0 : node[i];
            logWeight[i] = -Math.log(n) - 2 * Math.log(Math.abs(functions(n, node[i])[0]));
        }
        return new GaussHermite(node, logWeight);
    }

    /** Hermite functions of order n - 1 and n. */
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
