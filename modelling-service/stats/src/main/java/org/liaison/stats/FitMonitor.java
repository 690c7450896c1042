package org.liaison.stats;

/** Watches an estimation; an exception thrown from here ends it. */
@FunctionalInterface
public interface FitMonitor {

    /** Called before each step of the optimiser with its number and the log-likelihood reached. */
    void step(int iteration, double logLik);
}
