package org.liaison.indicators.panel;

import java.util.List;

/**
 * Where a cell of a panel comes from.
 *
 * @param value null where it is missing
 * @param formulaVersion grows when the meaning of the variable changes
 * @param inputs every number that went in, with its place in the publisher's file
 * @param neighbourhood how the strongest neighbour was found; null where none is involved
 * @param note why the value is missing; null where it is not
 */
public record ProvenanceView(String iso3, int year, String variable, Double value, String unit, String formula,
        int formulaVersion, List<Input> inputs, Neighbourhood neighbourhood, String note) {

    /**
     * A number of a vintage.
     *
     * @param counterpart the other country of a flow; null for other numbers
     * @param inNato whether the counterpart is a member of NATO at the end of the year; null for other numbers
     * @param row position in the publisher's file
     */
    public record Input(String indicator, String iso3, String counterpart, Boolean inNato, int year, double value, String unit,
            String vintage, String source, String label, String sha256, long row, String column) {
    }

    /**
     * The neighbours that were compared.
     *
     * @param definition name of the list
     * @param vintage the vintage of an uploaded list; null for a shipped one
     * @param strongest the neighbour whose value was taken; null where there is none
     * @param candidates the neighbours outside NATO at the end of the year
     */
    public record Neighbourhood(String definition, String vintage, String strongest, List<Candidate> candidates) {
    }

    /** @param value null where the neighbour's data are missing */
    public record Candidate(String iso3, String kind, Double value) {
    }
}
