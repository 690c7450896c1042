package org.liaison.indicators.neighbour;

/**
 * A neighbour of a country.
 *
 * @param kind {@code land}, {@code sea} (adjacent or opposite maritime zones), a class of the contiguity data, or
 *        {@code listed}
 */
public record Neighbour(String iso3, String kind) {
}
