package org.liaison.coding.secondopinion;

/**
 * A contact with a partner as a model sees it.
 *
 * @param partner ISO 3166 alpha-3 code
 * @param category one of the codebook's categories
 */
record OpinionRow(String partner, String category) {
}
