package org.liaison.stats;

import java.util.Optional;
import java.util.Set;

import org.liaison.stats.design.Sample;
import org.liaison.stats.likelihood.Mean;
import org.liaison.stats.optimise.IndexModel;
import org.liaison.stats.optimise.Point;
import org.liaison.stats.summary.Inference;
import org.liaison.stats.vcov.ParameterCovariance;

/**
 * What marginal effects and predictions need of a fit.
 *
 * @param reported rows of the sample
 * @param model sample, design and effects of the linear predictor
 * @param mean mean of the outcome given the linear predictor, averaged over random effects
 * @param point estimates of the parameters; gradients have its lengths
 * @param eta linear predictor of the model's rows
 * @param covariance empty where the information is singular
 * @param infinite terms without a finite estimate
 */
public record FittedModel(Sample reported, IndexModel model, Mean mean, Point point, double[] eta,
        Optional<ParameterCovariance> covariance, Inference inference, Set<String> infinite) {

    /** The same estimates with another covariance. */
    public FittedModel withCovariance(Optional<ParameterCovariance> other) {
        return new FittedModel(reported, model, mean, point, eta, other, inference, infinite);
    }
}
