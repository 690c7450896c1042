package org.liaison.stats.linalg;

import java.util.Optional;

/**
 * A symmetric matrix of a dense block, a diagonal block and the border between them:
 *
 * <pre>
 * [ A   B' ]   A: m x m, B: g x m, D: g x g diagonal
 * [ B   D  ]
 * </pre>
 *
 * @param dense A, m x m in row order, only the upper triangle is filled
 * @param border B, g x m in row order
 * @param diagonal D
 */
public record Bordered(int m, int groups, double[] dense, double[] border, double[] diagonal) {

    /** A matrix of zeros. */
    public static Bordered zero(int m, int groups) {
        return new Bordered(m, groups, new double[m * m], new double[groups * m], new double[groups]);
    }

    /** Border and diagonal alone, as zeros. */
    public static Bordered border(int m, int groups) {
        return new Bordered(m, groups, null, new double[groups * m], new double[groups]);
    }

    /** The factorisation, empty where the matrix is not positive definite. */
    public Optional<BorderedFactor> factor() {
        return BorderedFactor.of(this, m);
    }

    /** The factorisation without the last dense row and column. */
    public Optional<BorderedFactor> factorWithoutLast() {
        return BorderedFactor.of(this, m - 1);
    }
}
