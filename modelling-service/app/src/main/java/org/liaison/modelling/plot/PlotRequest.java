package org.liaison.modelling.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.liaison.kit.problem.ProblemException;

/**
 * A plot asked for.
 *
 * @param scale of coefficients: {@code estimate} (null) or {@code ratio}
 * @param terms of coefficients; empty for all
 * @param variable whose marginal effect is drawn; null for all
 * @param at moderator over whose range the effect is drawn; null for the average effect
 * @param residual null for the kind of plot that suits the model
 */
record PlotRequest(PlotKind kind, String scale, List<String> terms, String variable, String at, String residual) {

    PlotRequest {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("scale", scale);
        given.put("terms", terms.isEmpty() ? null : terms);
        given.put("variable", variable);
        given.put("at", at);
        given.put("residual", residual);
        given.forEach((name, value) -> {
            if (value != null && !kind.takes(name)) {
                throw ProblemException.parameter(name,
                        "does not apply to a plot of " + kind.name().toLowerCase(Locale.ROOT));
            }
        });
        if (at != null && variable == null) {
            throw ProblemException.parameter("variable", "needed with 'at': the variable whose effect is drawn");
        }
        if (scale != null && !List.of("estimate", "ratio").contains(scale)) {
            throw ProblemException.parameter("scale", "expected estimate or ratio, got '" + scale + "'");
        }
    }

    boolean ratios() {
        return "ratio".equals(scale);
    }
}
