package org.liaison.stats.absorb;

import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.linalg.BorderedFactor;

/** Weighted least-squares projection on fixed effects. */
public final class Projection {

    private final Absorption absorption;
    private final double[] weights;
    private final BorderedFactor factor;

    public Projection(Absorption absorption, double[] weights) {
        this.absorption = absorption;
        this.weights = weights;
        Bordered matrix = Bordered.zero(absorption.dense(), absorption.groups());
        Effects.addWeights(absorption, weights, matrix, 0);
        this.factor = matrix.factor().orElseThrow();
    }

    /**
     * Subtracts from a column its fitted effects, which are added to {@code groupPart} and {@code dummyPart}. Done twice,
     * as the first pass leaves rounding of the column's level.
     */
    public void residual(double[] values, double[] groupPart, double[] dummyPart) {
        if (absorption.groups() == 0) {
            return;
        }
        for (int pass = 0; pass < 2; pass++) {
            double[] group = new double[absorption.groups()];
            double[] dummy = new double[absorption.dense()];
            Effects.addScores(absorption, weights, values, dummy, 0, group);
            factor.solve(dummy, group);
            for (int i = 0; i < values.length; i++) {
                values[i] -= Effects.value(absorption, i, dummy, 0, group);
            }
            for (int g = 0; g < group.length; g++) {
                groupPart[g] += group[g];
            }
            for (int t = 0; t < dummy.length; t++) {
                dummyPart[t] += dummy[t];
            }
        }
    }
}
