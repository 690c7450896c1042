package org.liaison.stats.absorb;

import java.util.Optional;

import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.linalg.BorderedFactor;

/**
 * The part of an information matrix that belongs to large dimensions beside the eliminated one; its cross products are
 * never formed, but taken from the rows anew with every product.
 *
 * @param z columns of the design
 * @param weights weight of each row
 * @param sums weights by level
 * @param cross products of levels with the last parameter, null without one
 */
record LargeEffects(double[][] z, Absorption absorption, double[] weights, double[] sums,
        double[] cross) implements Bordered.Further {

    @Override
    public Optional<BorderedFactor> factor(Bordered matrix, int size, double tolerance, Runnable pulse) {
        return IterativeFactor.of(matrix, this, size, tolerance, pulse);
    }
}
