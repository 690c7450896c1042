package org.liaison.coding.classify;

import java.util.List;

/**
 * One coded contact of NATO with one partner.
 *
 * @param partner ISO 3166 alpha-3 code
 * @param category one of the codebook's categories
 * @param intensity the category's weight in the codebook
 * @param format bilateral, regional, small_group or multilateral
 * @param confidence how sure the rules are of this row, 0 to 1
 * @param evidence the words that decided, never empty
 * @param rule name of the codebook rule that gave the category
 */
public record Row(String partner, String category, int intensity, String format, double confidence,
        List<Evidence> evidence, String rule) {

    public Row {
        evidence = List.copyOf(evidence);
    }
}
