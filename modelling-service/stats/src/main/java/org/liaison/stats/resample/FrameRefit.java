package org.liaison.stats.resample;

import java.util.Optional;

import org.liaison.stats.Estimator;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;

/** Estimates any model again, from data to result, on rows picked from its data. */
final class FrameRefit {

    /** No column of a formula can be called like this. */
    private static final String DRAWN_UNIT = "(drawn unit)";

    private final Frame data;
    private final FitSpec spec;

    FrameRefit(Frame data, FitSpec spec) {
        this.data = data;
        this.spec = spec;
    }

    /**
     * The fit of some rows; a row may come several times.
     *
     * @param units number of the unit of each, where copies of a unit count as several; null where units are as they were
     * @return empty where there is no such fit, or it does not converge
     */
    Optional<FitResult> on(int[] rows, double[] units) {
        Frame.Builder picked = data.pick(rows);
        FitSpec again = units == null ? spec : spec.change().unit(DRAWN_UNIT).build();
        if (units != null) {
            picked.number(DRAWN_UNIT, units);
        }
        try {
            FitResult fit = Estimator.fit(picked.build(), again);
            return fit.summary().converged() ? Optional.of(fit) : Optional.empty();
        } catch (SpecificationException e) {
            // nothing left to estimate on these rows: an outcome of zeros, a factor with a single level
            return Optional.empty();
        }
    }
}
