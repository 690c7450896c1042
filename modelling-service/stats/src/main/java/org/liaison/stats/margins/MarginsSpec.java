package org.liaison.stats.margins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Marginal effects wanted.
 *
 * @param variables columns of the data; null: every variable of the formula's right side; empty with {@code at}:
 *        predictive margins, term {@code (prediction)}
 * @param type null: {@code at} where values are given, else average
 * @param at values per variable, {@link Number} or {@link String}; several variables make the full grid, the last one
 *        changing fastest
 * @param change null: derivative, discrete for factors
 * @param level null: the fit's
 */
public record MarginsSpec(List<String> variables, MarginsType type, Map<String, List<Object>> at, Change change, Double level) {

    public MarginsSpec {
        at = at == null ? new LinkedHashMap<>() : new LinkedHashMap<>(at);
        type = type == null ? at.isEmpty() ? MarginsType.AVERAGE : MarginsType.AT : type;
    }
}
