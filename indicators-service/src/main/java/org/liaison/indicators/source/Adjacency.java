package org.liaison.indicators.source;

/**
 * Two countries that a list calls neighbours.
 *
 * @param kind {@code listed}, or the Correlates of War class: {@code land}, {@code sea_12}, {@code sea_24}, {@code sea_150},
 *        {@code sea_400} (miles)
 * @param from first year that ends with the two adjacent; null for always
 * @param to last such year; null for up to now, also where a list ends with its own last year
 */
public record Adjacency(String iso3, String neighbour, String kind, Integer from, Integer to, long row, String column) {
}
