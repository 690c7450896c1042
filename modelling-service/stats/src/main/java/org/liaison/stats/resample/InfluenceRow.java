package org.liaison.stats.resample;

/**
 * A coefficient estimated without the rows of one level.
 *
 * @param level left out
 * @param rows number of its rows
 * @param estimate without it; null where there is none
 * @param dfbeta estimate with all rows less the one without these
 * @param dfbetas the same in standard errors of the whole fit
 * @param stdError without it; null after one step unless errors are those of the information
 * @param stdErrorChange standard error with all rows less the one without these
 */
public record InfluenceRow(String level, int rows, String term, Double estimate, Double dfbeta, Double dfbetas, Double stdError,
        Double stdErrorChange, InfluenceMethod method) {
}
