package org.liaison.modelling.plot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import org.liaison.kit.problem.ProblemException;

/** What of a fit is drawn. */
enum PlotKind {
    COEFFICIENTS("scale", "terms"),
    MARGINS("variable", "at"),
    RESIDUALS("residual");

    private final Set<String> parameters;

    PlotKind(String... parameters) {
        this.parameters = Set.of(parameters);
    }

    static PlotKind of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> ProblemException.notFound("plot", name));
    }

    boolean takes(String parameter) {
        return parameters.contains(parameter);
    }
}
