package org.liaison.stats.linalg;

/** Solves with a {@link Bordered} matrix. */
public interface BorderedFactor {

    /** Number of dense unknowns. */
    int size();

    /** An entry of the inverse's dense block; one solution per row where the matrix has further groups. */
    double inverse(int a, int b);

    /**
     * Solves for one right side, in place. Where an iterative solution does not converge every unknown is {@code NaN}.
     *
     * @param dense right side and solution of the dense block
     * @param group right side and solution of the diagonal block and of further groups
     */
    void solve(double[] dense, double[] group);

    /**
     * The same where the right side is known up to rounding only.
     *
     * @param floor what is left of the right side r, as r'H^-1 r, may be this large
     */
    default void solve(double[] dense, double[] group, double floor) {
        solve(dense, group);
    }
}
