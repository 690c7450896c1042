package org.liaison.indicators.neighbour;

import java.util.List;

import org.liaison.kit.table.Column;

/**
 * A definition of neighbourhood that panels can name.
 *
 * @param name how it is asked for, with {@code @version} behind it for this version and no other
 * @param isDefault whether the name alone means this version
 * @param label what its uploader or publisher calls it
 * @param kinds which kinds of neighbourhood count
 * @param eitherWay whether a pair holds in both directions, or as it is written
 * @param countries that have a neighbour
 * @param pairs of country and neighbour
 * @param firstYear from which it tells of changes; null for the same pairs always
 * @param lastYear null where it holds up to now
 */
record NeighbourListView(String name, String version, boolean isDefault, String vintage, String label, String kinds,
        boolean eitherWay, long countries, long pairs, Integer firstYear, Integer lastYear) {

    static final List<Column> COLUMNS = List.of(Column.text("name", "How panels ask for it: neighbours=<name>"),
            Column.text("version", "Changes with the content; neighbours=<name>@<version> accepts no other"),
            Column.bool("is_default", "Whether the name alone means this version"),
            Column.text("vintage", "Vintage of an uploaded list"), Column.text("label", "What it is called"),
            Column.text("kinds", "Kinds of neighbourhood that count"),
            Column.bool("either_way", "Whether a pair holds in both directions, or as it is written"),
            Column.integer("countries", "Countries that have a neighbour"),
            Column.integer("pairs", "Pairs of country and neighbour"),
            Column.integer("first_year", "First year of a list that changes"),
            Column.integer("last_year", "Last year it tells of; missing where it holds up to now"));

    Object[] cells() {
        return new Object[] { name, version, isDefault, vintage, label, kinds, eitherWay, countries, pairs,
                firstYear == null ? null : Long.valueOf(firstYear), lastYear == null ? null : Long.valueOf(lastYear) };
    }
}
