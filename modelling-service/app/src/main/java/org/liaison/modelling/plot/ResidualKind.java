package org.liaison.modelling.plot;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.liaison.kit.problem.ProblemException;
import org.liaison.stats.FitResult;
import org.liaison.stats.residual.QuantileResiduals;

/** Residuals that can be drawn. */
enum ResidualKind {
    /** Standard normal if the model is right, whatever the family. */
    QUANTILE("Quantile residual"),
    PEARSON("Pearson residual"),
    DEVIANCE("Deviance residual"),
    /** All rows together: which counts are more frequent than expected. */
    ROOTOGRAM("Frequency");

    private final String label;

    ResidualKind(String label) {
        this.label = label;
    }

    /** @param name null for quantile residuals, or Pearson's where those are not defined */
    static ResidualKind of(String name, FitResult fit) {
        if (name == null) {
            return fit.spec().effects().needsUnit() ? PEARSON : QUANTILE;
        }
        return Arrays.stream(values()).filter(kind -> kind.parameter().equals(name)).findFirst()
                .orElseThrow(() -> ProblemException.parameter("residual", "expected one of "
                        + Arrays.stream(values()).map(ResidualKind::parameter).collect(Collectors.joining(", ")) + ", got '"
                        + name + "'"));
    }

    String label() {
        return label;
    }

    /** @param seed of the residuals that are drawn at random */
    double[] of(FitResult fit, long seed) {
        return switch (this) {
            case QUANTILE -> quantiles(fit, seed);
            case PEARSON -> fit.observations().pearsonResidual();
            case DEVIANCE -> fit.observations().devianceResidual();
            case ROOTOGRAM -> throw new IllegalStateException("a rootogram shows frequencies");
        };
    }

    private static double[] quantiles(FitResult fit, long seed) {
        QuantileResiduals residuals = new QuantileResiduals(fit, seed);
        return IntStream.range(0, fit.observations().fitted().length).parallel().mapToDouble(residuals::at).toArray();
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
