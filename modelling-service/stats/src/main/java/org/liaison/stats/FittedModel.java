package org.liaison.stats;

/** What marginal effects need of a fit; opaque to callers. */
public interface FittedModel {
}
