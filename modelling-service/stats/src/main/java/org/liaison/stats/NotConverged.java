package org.liaison.stats;

import org.liaison.stats.optimise.Optimum;

/** Why an optimiser stopped short of a maximum. */
final class NotConverged {

    private static final String WARNING = " Do not use these estimates.";

    private NotConverged() {
    }

    /** The reason in words. */
    static String reason(Optimum optimum) {
        return "No maximum was reached: " + cause(optimum) + WARNING;
    }

    private static String cause(Optimum optimum) {
        if (optimum.model().information(optimum.rows()).factor().isEmpty()) {
            return "the information matrix is singular after " + optimum.iterations()
                    + " steps, so that the data do not determine every parameter.";
        }
        return optimum.iterations()
                + " steps did not suffice, or no step along the slope of the likelihood raises it any more.";
    }
}
