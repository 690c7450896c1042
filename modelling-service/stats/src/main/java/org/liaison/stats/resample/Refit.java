package org.liaison.stats.resample;

import java.util.Optional;

import org.liaison.stats.Effects;
import org.liaison.stats.FitResult;
import org.liaison.stats.Penalty;
import org.liaison.stats.design.Sample;
import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.linalg.BorderedFactor;
import org.liaison.stats.optimise.IndexModel;
import org.liaison.stats.optimise.Newton;
import org.liaison.stats.optimise.Optimum;
import org.liaison.stats.optimise.Point;

/**
 * Estimates a pooled or fixed model again with other weights of its rows, from where it was. A row that is to count nothing
 * keeps a weight so small that it changes no digit of the others' estimates; the effect of a unit that is left out
 * altogether is then still the one that its own rows ask for.
 */
final class Refit {

    private static final double ABSENT = 1e-13;
    /** A slope whose variance grows by this factor is held by nothing but rows that are absent. */
    private static final double UNIDENTIFIED = 1e6;

    private final IndexModel model;
    private final Point start;
    private final BorderedFactor original;

    private Refit(IndexModel model, Point start, BorderedFactor original) {
        this.model = model;
        this.start = start;
        this.original = original;
    }

    /** Whether a fit's likelihood is that of independent rows, so that weights say all. */
    static boolean suits(FitResult fit) {
        boolean rows = fit.spec().effects() == Effects.POOLED || fit.spec().effects() == Effects.FIXED;
        return rows && fit.spec().penalty() == Penalty.NONE;
    }

    /** Empty where the information is singular. */
    static Optional<Refit> of(Optimum optimum) {
        return meanInformation(optimum).map(factor -> new Refit(optimum.model(), optimum.point(), factor));
    }

    /**
     * The estimates with each row's weight multiplied.
     *
     * @param multipliers by row of the model's sample
     * @return empty where they have no finite maximum, or some slope is not determined
     */
    Optional<Optimum> with(double[] multipliers) {
        Sample sample = model.sample();
        double[] weights = new double[multipliers.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sample.weights()[i] * Math.max(multipliers[i], ABSENT);
        }
        Sample weighted = new Sample(sample.frame(), sample.rows(), sample.outcome(), weights, sample.offset(),
                sample.weightType());
        IndexModel again = new IndexModel(weighted, model.basis(), model.absorption(), model.likelihood());
        Optimum optimum = new Newton(again, (iteration, logLik) -> {
        }, false).from(start, 0);
        return optimum.converged() && isIdentified(optimum) ? Optional.of(optimum) : Optional.empty();
    }

    private boolean isIdentified(Optimum optimum) {
        BorderedFactor factor = meanInformation(optimum).orElse(null);
        for (int a = 0; factor != null && a < model.basis().size(); a++) {
            if (!(factor.inverse(a, a) < UNIDENTIFIED * original.inverse(a, a))) {
                return false;
            }
        }
        return factor != null;
    }

    /** Without the dispersion, which carries no information where it is nearly zero. */
    private static Optional<BorderedFactor> meanInformation(Optimum optimum) {
        Bordered information = optimum.model().information(optimum.rows());
        return optimum.model().likelihood().hasDispersion() ? information.factorWithoutLast() : information.factor();
    }
}
