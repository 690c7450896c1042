package org.liaison.stats;

import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.BasisBuilder;
import org.liaison.stats.design.Sample;
import org.liaison.stats.optimise.DispersionScore;
import org.liaison.stats.optimise.Maximiser;
import org.liaison.stats.optimise.Optimum;

/** The model with an intercept, offset, exposure and dispersion alone. */
final class NullModel {

    private NullModel() {
    }

    /** Its log-likelihood on a sample. */
    static double logLik(Sample reported, FitSpec spec, FitMonitor monitor) {
        Sample sample = reported.distinct();
        Absorption constant = Absorption.constant(sample.size(), true);
        Basis empty = new BasisBuilder(constant, sample.weights()).build();
        Maximiser optimiser = new Maximiser(sample, empty, constant, monitor);
        if (spec.penalty() == Penalty.FIRTH) {
            return optimiser.firth().logLik();
        }
        Optimum first = optimiser.withoutDispersion(spec.family());
        boolean spread = spec.family().hasDispersion() && DispersionScore.of(spec.family(), first) > 0;
        return spread ? optimiser.negativeBinomial(spec.family(), first).logLik() : first.logLik();
    }
}
