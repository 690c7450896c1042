package org.liaison.coding.classify;

/**
 * A contact with a partner as people decided it.
 *
 * @param partner ISO 3166 alpha-3 code
 * @param category one of the codebook's categories
 * @param format null where people did not say
 */
public record DecidedRow(String partner, String category, String format) {
}
