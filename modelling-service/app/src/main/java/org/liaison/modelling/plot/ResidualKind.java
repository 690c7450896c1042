package org.liaison.modelling.plot;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

import org.liaison.kit.problem.ProblemException;
import org.liaison.stats.summary.Observations;

/** Residuals that can be drawn. */
enum ResidualKind {
    PEARSON("Pearson residual", Observations::pearsonResidual),
    DEVIANCE("Deviance residual", Observations::devianceResidual);

    private final String label;
    private final Function<Observations, double[]> values;

    ResidualKind(String label, Function<Observations, double[]> values) {
        this.label = label;
        this.values = values;
    }

    /** @param name null for the default */
    static ResidualKind of(String name) {
        return name == null ? PEARSON
                : Arrays.stream(values()).filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                        .orElseThrow(() -> ProblemException.parameter("residual",
                                "expected one of " + Arrays.toString(values()).toLowerCase(Locale.ROOT) + ", got '" + name
                                        + "'"));
    }

    String label() {
        return label;
    }

    double[] of(Observations observations) {
        return values.apply(observations);
    }
}
