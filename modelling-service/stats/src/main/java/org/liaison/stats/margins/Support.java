package org.liaison.stats.margins;

/**
 * What the estimation sample holds near values that are set: an effect there is only as good as the data (Hainmueller, Mummolo
 * and Xu 2019, Political Analysis 27).
 *
 * @param observations near all of the values at the same time
 * @param units to which they belong, null where the fit has no unit
 * @param extrapolated whether some value lies outside the range of its variable in the sample
 */
public record Support(long observations, Integer units, boolean extrapolated) {
}
