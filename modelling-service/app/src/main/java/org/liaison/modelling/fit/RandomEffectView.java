package org.liaison.modelling.fit;

/** Variance of a random intercept; the list of these is empty in pooled and fixed fits. */
public record RandomEffectView(String unit, double variance) {
}
