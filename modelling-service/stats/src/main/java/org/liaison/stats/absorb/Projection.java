package org.liaison.stats.absorb;

import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.linalg.BorderedFactor;

/** Weighted least-squares projection on fixed effects. */
public final class Projection {

    /** Share of a column's length that sums over its rows may lose. */
    private static final double ROUNDING = 1e-14;
    private static final double[][] NO_COLUMNS = {};

    private final Absorption absorption;
    private final double[] weights;
    private final BorderedFactor factor;

    public Projection(Absorption absorption, double[] weights) {
        this.absorption = absorption;
        this.weights = weights;
        RowPass pass = new RowPass(NO_COLUMNS, absorption, true, false, false).run(chunk -> System.arraycopy(weights,
                chunk.from(), chunk.weight, 0, chunk.length()));
        this.factor = pass.matrix().factor().orElseThrow();
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
            RowPass sums = new RowPass(NO_COLUMNS, absorption, false, true, false).run(chunk -> {
                for (int j = 0; j < chunk.length(); j++) {
                    chunk.value[j] = weights[chunk.from() + j] * values[chunk.from() + j];
                    chunk.total += chunk.value[j] * values[chunk.from() + j];
                }
            });
            double[] group = sums.group();
            double[] dummy = sums.dense();
            factor.solve(dummy, group, ROUNDING * ROUNDING * sums.total());
            if (Double.isNaN(group[0])) {
                throw SpecificationException.field("formula", "The fixed effects " + absorption.dimensions().stream()
                        .map(Grouping::name).toList() + " are too weakly connected with each other to be told apart.");
            }
            absorption.blocks().each((block, from, to) -> subtract(values, dummy, group, from, to));
            for (int g = 0; g < group.length; g++) {
                groupPart[g] += group[g];
            }
            for (int t = 0; t < dummy.length; t++) {
                dummyPart[t] += dummy[t];
            }
        }
    }

    /** Effects one by one, so that no digit of the values is lost to their sum. */
    private void subtract(double[] values, double[] dummy, double[] group, int from, int to) {
        int[] codes = absorption.group();
        for (int i = from; i < to; i++) {
            values[i] -= group[codes[i]];
        }
        for (int[] level : absorption.dummies()) {
            for (int i = from; i < to; i++) {
                if (level[i] >= 0) {
                    values[i] -= dummy[level[i]];
                }
            }
        }
        for (int[] level : absorption.large()) {
            for (int i = from; i < to; i++) {
                values[i] -= group[level[i]];
            }
        }
    }
}
