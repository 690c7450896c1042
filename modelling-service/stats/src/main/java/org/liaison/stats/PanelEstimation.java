package org.liaison.stats;

import org.liaison.stats.panel.WithinBetween;

/** Estimation of models with random or conditional effects of units. */
final class PanelEstimation {

    private PanelEstimation() {
    }

    static FitResult fit(Frame data, FitSpec spec, FitMonitor monitor) {
        return switch (spec.effects()) {
            case RANDOM -> random(data, spec, spec, monitor);
            case WITHIN_BETWEEN -> {
                WithinBetween split = WithinBetween.of(data, spec);
                yield random(split.frame(), split.spec(), spec, monitor);
            }
            case RANDOM_BETA, CONDITIONAL -> new TotalsEstimation(data, spec, monitor).result();
            case POOLED, FIXED -> throw new IllegalArgumentException("No panel model: " + spec.effects());
        };
    }

    private static FitResult random(Frame data, FitSpec used, FitSpec spec, FitMonitor monitor) {
        return spec.family() == Family.GAUSSIAN ? new RandomLinearEstimation(data, used, spec, monitor).result()
                : new RandomEstimation(data, used, spec, monitor).result();
    }
}
