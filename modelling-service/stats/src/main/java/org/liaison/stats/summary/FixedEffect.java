package org.liaison.stats.summary;

/**
 * Effect of one level of an absorbed column on the linear predictor. One dimension (that with most levels) carries the
 * constant; in the others the base level is 0.
 */
public record FixedEffect(String dimension, String level, double estimate) {
}
