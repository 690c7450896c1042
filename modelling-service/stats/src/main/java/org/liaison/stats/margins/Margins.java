package org.liaison.stats.margins;

import java.util.List;

import org.liaison.stats.FitResult;

/** Marginal effects and predictive margins. */
public final class Margins {

    private Margins() {
    }

    /** Effects in the order of the variables, within a variable in the order of the grid. */
    public static List<MarginalEffect> compute(FitResult fit, MarginsSpec spec) {
        throw new UnsupportedOperationException();
    }
}
