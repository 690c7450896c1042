package org.liaison.stats;

/** Watches an estimation; an exception thrown from here ends it. */
@FunctionalInterface
public interface FitMonitor {

    /** Called before each step of the optimiser with its number and the log-likelihood reached. */
    void step(int iteration, double logLik);

    /** Called between replications of an estimate: how many are done, and of how many. */
    default void replication(int done, int of) {
        step(done, Double.NaN);
    }
}
