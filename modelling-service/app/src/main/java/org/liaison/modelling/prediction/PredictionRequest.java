package org.liaison.modelling.prediction;

import java.util.List;
import java.util.Map;

/**
 * Predictions wanted.
 *
 * @param rows new rows by column; null for the fit's own sample
 * @param type {@code response} (default) or {@code link}
 * @param level of the intervals; null for the fit's
 * @param interval of the mean ({@code confidence}, default), of a new outcome ({@code prediction}), or {@code none}
 * @param counts outcomes whose probabilities are wanted, column {@code p_0} and so on
 */
public record PredictionRequest(List<Map<String, Object>> rows, String type, Double level, String interval,
        List<Integer> counts) {
}
