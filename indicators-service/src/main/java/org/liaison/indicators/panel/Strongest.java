package org.liaison.indicators.panel;

/**
 * A neighbour outside NATO and what it has of the compared variable.
 *
 * @param value null where its data are missing
 */
record Strongest(String iso3, String kind, Double value) {
}
