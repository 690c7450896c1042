package org.liaison.modelling.fit;

import org.liaison.stats.BiasCorrection;
import org.liaison.stats.Effects;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Integration;

/** How much work a model is: values that a pooled fit would have to pass over in the same time. */
final class Work {

    /** Nodes of the quadrature, with the search for each unit's mode. */
    private static final double QUADRATURE = 40;
    private static final double LAPLACE = 10;
    /** Likelihoods of whole units, with gamma functions of each row. */
    private static final double TOTALS = 10;
    /** A replication starts at the estimate and needs a third of the steps. */
    private static final double REPLICATION = 1.0 / 3;

    /** Parts of the periods on which a model is estimated again, whose number shows in the data only. */
    private static final int CORRECTION = 10;

    private Work() {
    }

    /** @param cells values that the model reads */
    static double of(FitSpec spec, long cells) {
        double once = cells * effects(spec);
        int replications = spec.vcov().replications() != null ? spec.vcov().replications()
                : spec.biasCorrection() == BiasCorrection.NONE ? 0 : CORRECTION;
        return once * (1 + REPLICATION * replications);
    }

    private static double effects(FitSpec spec) {
        if (spec.integration() != null) {
            return spec.integration().method() == Integration.Method.LAPLACE ? LAPLACE : QUADRATURE;
        }
        return spec.effects() == Effects.RANDOM_BETA || spec.effects() == Effects.CONDITIONAL ? TOTALS : 1;
    }
}
