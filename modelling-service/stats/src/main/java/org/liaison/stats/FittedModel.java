package org.liaison.stats;

import java.util.Optional;
import java.util.Set;

import org.liaison.stats.design.Sample;
import org.liaison.stats.optimise.Optimum;
import org.liaison.stats.summary.Inference;
import org.liaison.stats.vcov.ParameterCovariance;

/**
 * What marginal effects need of a fit; of no use to other callers.
 *
 * @param reported rows of the sample
 * @param covariance empty where the information is singular
 * @param infinite terms without a finite estimate
 */
public record FittedModel(Sample reported, Optimum optimum, Optional<ParameterCovariance> covariance, Inference inference,
        Set<String> infinite) {
}
