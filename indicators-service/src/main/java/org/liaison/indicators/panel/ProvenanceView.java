package org.liaison.indicators.panel;

import java.util.List;

/**
 * Where a cell of a panel comes from.
 *
 * @param value null where it is missing
 * @param formulaVersion grows when the meaning of the variable changes
 * @param missing what missing inputs make: propagate, zero or skip
 * @param interpolated whether an input was interpolated
 * @param interpolation how, or none
 * @param inputs every number that went in, with its place in the publisher's file; for an interpolated one those that it was
 *        made from
 * @param neighbourhood how the strongest neighbour was found; null where none is involved
 * @param memberships where the members of organisations are from
 * @param note why the value is missing; null where it is not
 */
public record ProvenanceView(String iso3, int year, String variable, Double value, String unit, String formula,
        int formulaVersion, String missing, boolean interpolated, String interpolation, List<Input> inputs,
        Neighbourhood neighbourhood, List<MemberList> memberships, String note) {

    /**
     * A number of a vintage.
     *
     * @param counterpart the other country of a flow; null for other numbers
     * @param inNato whether the counterpart is a member of NATO at the end of the year; null for other numbers
     * @param row position in the publisher's file
     * @param interpolates the year for which it is one of the ends of a gap; null where it is used as it is
     */
    public record Input(String indicator, String iso3, String counterpart, Boolean inNato, int year, double value, String unit,
            String vintage, String source, String label, String sha256, long row, String column, Integer interpolates) {
    }

    /**
     * The neighbours that were compared.
     *
     * @param definition name of the list
     * @param version changes with the content of the list
     * @param vintage the vintage of an uploaded list; null for a shipped one
     * @param strongest the neighbour whose value was taken; null where there is none
     * @param candidates the neighbours that count, e.g. those outside NATO at the end of the year
     * @param withoutData those of them that lack the compared value
     */
    public record Neighbourhood(String definition, String version, String vintage, String strongest,
            List<Candidate> candidates, List<String> withoutData) {
    }

    /** @param value null where the neighbour's data are missing */
    public record Candidate(String iso3, String kind, Double value) {
    }

    /** @param list id of the uploaded list; null for the register */
    public record MemberList(String organisation, String list) {
    }
}
