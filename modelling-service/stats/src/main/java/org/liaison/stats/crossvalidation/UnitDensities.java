package org.liaison.stats.crossvalidation;

import java.util.stream.IntStream;

import org.liaison.stats.Effects;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.Frame;
import org.liaison.stats.WeightType;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Sample;
import org.liaison.stats.outcome.OutcomeDistribution;
import org.liaison.stats.panel.PanelData;
import org.liaison.stats.panel.random.NewUnits;
import org.liaison.stats.panel.total.NewBetaUnits;
import org.liaison.stats.prediction.Predictions;
import org.liaison.stats.summary.RandomEffect;

/**
 * Log densities of rows that a fit has not seen, at its estimates: of each row in pooled and fixed models; of all rows of a
 * unit together, its effect integrated out, in models with a distribution of effects, written to the unit's first row.
 */
final class UnitDensities {

    private final FitResult fit;
    private final double[] eta;
    private final double[] outcome;
    private final double[] weights;
    private final Frame frame;

    private UnitDensities(FitResult fit, Frame frame, double[] outcome, double[] weights) {
        this.fit = fit;
        this.frame = frame;
        this.outcome = outcome;
        this.weights = weights;
        this.eta = Predictions.linearPredictors(fit, frame);
    }

    /** @param weights how many rows each stands for */
    static double[] of(FitResult fit, Frame rows, double[] outcome, double[] weights) {
        UnitDensities densities = new UnitDensities(fit, rows, outcome, weights);
        return fit.spec().effects().needsUnit() ? densities.ofUnits() : densities.ofRows();
    }

    private double[] ofRows() {
        double[] densities = OutcomeDistribution.of(fit).logLik(outcome, eta);
        for (int i = 0; i < densities.length; i++) {
            densities[i] *= weights[i];
        }
        return densities;
    }

    private double[] ofUnits() {
        RandomEffect effect = fit.randomEffects().get(0);
        if (fit.spec().effects() != Effects.RANDOM_BETA && fit.spec().family() != Family.GAUSSIAN && effect.variance() == 0) {
            return ofRows();
        }
        int[] rows = IntStream.range(0, outcome.length).toArray();
        PanelData data = PanelData.of(new Sample(frame, rows, outcome, weights, eta, WeightType.FREQUENCY), Basis.none(), false,
                fit.spec().unit());
        double[] units = fit.spec().family() == Family.GAUSSIAN ? normal(data, effect.variance())
                : fit.spec().effects() == Effects.RANDOM_BETA ? NewBetaUnits.logDensity(effect.r(), effect.s(), data)
                        : gaussianIntercept(data, effect.variance());
        double[] densities = new double[outcome.length];
        for (int u = 0; u < units.length; u++) {
            densities[data.order()[data.start()[u]]] = units[u];
        }
        return densities;
    }

    private double[] gaussianIntercept(PanelData data, double variance) {
        OutcomeDistribution distribution = OutcomeDistribution.of(fit);
        return NewUnits.logDensity(distribution.family(), distribution.dispersion(), variance, data);
    }

    /** Normal with the same covariance between any two rows of a unit. */
    private double[] normal(PanelData data, double between) {
        double within = fit.summary().residualVariance();
        double[] densities = new double[data.units()];
        for (int u = 0; u < densities.length; u++) {
            double count = 0;
            double sum = 0;
            double square = 0;
            for (int i = data.start()[u]; i < data.start()[u + 1]; i++) {
                double rest = data.y()[i] - data.offset()[i];
                count += data.weights()[i];
                sum += data.weights()[i] * rest;
                square += data.weights()[i] * rest * rest;
            }
            double total = within + count * between;
            densities[u] = -(count * Math.log(2 * Math.PI) + (count - 1) * Math.log(within) + Math.log(total)
                    + (square - between / total * sum * sum) / within) / 2;
        }
        return densities;
    }
}
