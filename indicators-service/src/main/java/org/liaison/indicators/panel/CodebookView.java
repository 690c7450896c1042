package org.liaison.indicators.panel;

import java.util.List;

/**
 * What a panel holds.
 *
 * @param hash names the panel: the same request over the same vintages and definitions has the same one everywhere
 * @param rows partners times years
 * @param missing how missing values are written
 */
public record CodebookView(String title, String hash, long rows, List<String> partners, List<Integer> years,
        String neighbours, String interpolation, String missing, List<Variable> variables) {

    /**
     * One column.
     *
     * @param type text, integer, decimal or boolean
     * @param unit null where there is none
     * @param formula null for the columns that every panel has
     * @param statistics null for columns that are no numbers of the panel
     */
    public record Variable(String name, String type, String label, String description, String unit, String formula,
            Integer formulaVersion, String missingRule, List<Source> sources, Statistics statistics) {
    }

    /** A publisher's indicator that a variable rests on. */
    public record Source(String indicator, String label, String unit, String vintage, String vintageLabel, String publisher,
            String sha256, Integer firstYear, Integer lastYear) {
    }

    /** Of the values that are there; null where there are none. */
    public record Statistics(long valid, long missing, Double mean, Double stdDev, Double min, Double max) {
    }
}
