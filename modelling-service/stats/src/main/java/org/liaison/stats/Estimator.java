package org.liaison.stats;

import org.liaison.stats.resample.ResampledErrors;

/** Estimates models. */
public final class Estimator {

    private Estimator() {
    }

    /**
     * Estimates a model.
     *
     * @throws SpecificationException if it cannot be estimated as asked
     */
    public static FitResult fit(Frame data, FitSpec spec) {
        return fit(data, spec, (iteration, logLik) -> {
        });
    }

    /**
     * Estimates a model under the eyes of a monitor.
     *
     * @throws SpecificationException if it cannot be estimated as asked
     */
    public static FitResult fit(Frame data, FitSpec spec, FitMonitor monitor) {
        FitResult result = spec.effects().needsUnit() ? PanelEstimation.fit(data, spec, monitor)
                : new IndexEstimation(data, spec, monitor).result();
        return spec.vcov().type().isResampled() ? ResampledErrors.of(result, data, monitor) : result;
    }
}
