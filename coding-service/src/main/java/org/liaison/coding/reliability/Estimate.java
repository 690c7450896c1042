package org.liaison.coding.reliability;

/**
 * A coefficient with its uncertainty.
 *
 * @param coefficient such as {@code cohen_kappa}
 * @param estimate null where it is not defined, see {@code reason}
 * @param stdError null where none is computed
 * @param method how the interval was made
 * @param units units that the estimate rests on
 * @param reason why there is no estimate; null where there is one
 */
public record Estimate(String coefficient, Double estimate, Double stdError, Double confLow, Double confHigh, String method,
        Integer units, String reason) {

    static Estimate undefined(String coefficient, int units, String reason) {
        return new Estimate(coefficient, null, null, null, null, null, units, reason);
    }

    /** With an interval of estimate +- quantile x standard error, cut at -1 and 1. */
    static Estimate symmetric(String coefficient, double estimate, double stdError, double quantile, String method, int units) {
        return new Estimate(coefficient, estimate, stdError, Math.max(-1, estimate - quantile * stdError),
                Math.min(1, estimate + quantile * stdError), method, units, null);
    }
}
