package org.liaison.modelling.margins;

import java.util.List;
import java.util.Map;

/**
 * Marginal effects wanted.
 *
 * @param variables columns; null for every variable of the formula's right side; empty with {@code at} for predictive margins
 * @param type {@code average}, {@code at_means} or {@code at}
 * @param at values by column; several columns make the full grid
 * @param over a moderator: set to each of its values where they are at most ten, else to 25 over its range, as if given in
 *        {@code at}
 * @param change {@code derivative}, {@code discrete}, or an elasticity: {@code eyex}, {@code dyex}, {@code eydx}; null for a
 *        derivative, discrete for factors
 * @param level of the intervals; null for the fit's
 */
public record MarginsRequest(List<String> variables, String type, Map<String, List<Object>> at, String over,
        String change, Double level) {
}
