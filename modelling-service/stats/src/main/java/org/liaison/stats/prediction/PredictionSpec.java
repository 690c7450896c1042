package org.liaison.stats.prediction;

import java.util.List;

import org.liaison.stats.SpecificationException;

/**
 * Predictions wanted.
 *
 * @param scale null: the response
 * @param interval null: confidence
 * @param level null: the fit's
 * @param counts outcomes whose probabilities are wanted
 */
public record PredictionSpec(PredictionScale scale, PredictionInterval interval, Double level, List<Integer> counts) {

    public PredictionSpec {
        scale = scale == null ? PredictionScale.RESPONSE : scale;
        interval = interval == null ? PredictionInterval.CONFIDENCE : interval;
        counts = counts == null ? List.of() : List.copyOf(counts);
        if (level != null && !(level > 0 && level < 1)) {
            throw SpecificationException.field("level", "The level must lie between 0 and 1, not " + level + ".");
        }
        if (scale == PredictionScale.LINK && interval == PredictionInterval.PREDICTION) {
            throw SpecificationException.field("interval", "Outcomes are not on the scale of the link; use type 'response'.");
        }
        if (counts.stream().anyMatch(count -> count < 0)) {
            throw SpecificationException.field("counts", "Counts are 0, 1, 2 and so on.");
        }
    }
}
