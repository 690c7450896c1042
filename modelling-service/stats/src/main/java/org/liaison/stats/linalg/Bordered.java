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
 * @param further groups of other dimensions, whose part of the matrix is never formed; null where there are none
 */
public record Bordered(int m, int groups, double[] dense, double[] border, double[] diagonal, Further further) {

    /** Relative accuracy of solutions that are not exact. */
    private static final double TIGHT = 1e-11;

    /** Without further groups. */
    public Bordered(int m, int groups, double[] dense, double[] border, double[] diagonal) {
        this(m, groups, dense, border, diagonal, null);
    }

    /** A matrix of zeros. */
    public static Bordered zero(int m, int groups) {
        return new Bordered(m, groups, new double[m * m], new double[groups * m], new double[groups]);
    }

    /** Border and diagonal alone, as zeros. */
    public static Bordered border(int m, int groups) {
        return new Bordered(m, groups, null, new double[groups * m], new double[groups]);
    }

    /** The same with further groups. */
    public Bordered with(Further groupsBeside) {
        return new Bordered(m, groups, dense, border, diagonal, groupsBeside);
    }

    /** The factorisation, empty where the matrix is not positive definite. */
    public Optional<BorderedFactor> factor() {
        return factor(TIGHT, () -> {
        });
    }

    /**
     * The factorisation, empty where the matrix is not positive definite.
     *
     * @param tolerance relative accuracy where solutions are not exact anyway
     * @param pulse called now and then in a long solution; an exception thrown from it ends it
     */
    public Optional<BorderedFactor> factor(double tolerance, Runnable pulse) {
        return factor(m, tolerance, pulse);
    }

    /** The factorisation without the last dense row and column. */
    public Optional<BorderedFactor> factorWithoutLast() {
        return factorWithoutLast(TIGHT, () -> {
        });
    }

    /** The same; see {@link #factor(double, Runnable)}. */
    public Optional<BorderedFactor> factorWithoutLast(double tolerance, Runnable pulse) {
        return factor(m - 1, tolerance, pulse);
    }

    private Optional<BorderedFactor> factor(int size, double tolerance, Runnable pulse) {
        return further == null ? direct(size) : further.factor(this, size, tolerance, pulse);
    }

    /** The exact factorisation of the first dense rows and the diagonal block, without further groups. */
    public Optional<BorderedFactor> direct(int size) {
        return SchurFactor.of(this, size);
    }

    /** Groups of dimensions that are too large to be dense. */
    @FunctionalInterface
    public interface Further {

        /** The factorisation of the matrix with them, for the first {@code size} dense unknowns. */
        Optional<BorderedFactor> factor(Bordered matrix, int size, double tolerance, Runnable pulse);
    }
}
