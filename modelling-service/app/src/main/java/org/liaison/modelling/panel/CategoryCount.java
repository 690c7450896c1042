package org.liaison.modelling.panel;

/**
 * Counted interactions of one partner, year and category.
 *
 * @param intensity sum of the weights that the codebook gave them
 */
record CategoryCount(String partner, int year, String category, long interactions, double intensity) {
}
