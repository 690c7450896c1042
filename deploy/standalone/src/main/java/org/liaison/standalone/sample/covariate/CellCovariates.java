package org.liaison.standalone.sample.covariate;

/**
 * The covariates of a partner in a year, derived from the values in the files.
 *
 * @param power log10 of gross domestic product times gross domestic product per head
 * @param powerDifference power of the strongest non-NATO neighbour by land or sea minus own power; null without such a
 *        neighbour
 * @param democracy mean of the five V-Dem indices
 * @param stability political stability, estimate
 * @param trade exports and imports with that year's NATO members as a fraction of all exports and imports
 * @param globalisation overall KOF index
 */
public record CellCovariates(String iso3, int year, double power, Double powerDifference, double democracy, double stability,
        double trade, double globalisation) {
}
