package org.liaison.indicators.panel;

/**
 * A neighbour that counts, and what it has of the compared variable.
 *
 * @param value null where its data are missing
 */
record Candidate(String iso3, String kind, Double value) {
}
