package org.liaison.indicators.source;

import java.util.ArrayList;
import java.util.List;

import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/**
 * Direct contiguity of the Correlates of War project: one row per directed pair and year, or spells with a first and a last
 * day. The last state of the file goes on, since the data end years before the panels that use them.
 */
final class CowContiguityReader implements SourceReader {

    private static final String[] YEARLY = { "state1no", "state2no", "year", "conttype" };
    private static final String[] SPELLS = { "ccode1", "ccode2", "conttype", "stdate", "enddate" };
    private static final List<String> KINDS = List.of("land", "sea_12", "sea_24", "sea_150", "sea_400");

    private final CountryCodes codes;

    CowContiguityReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("cow_contiguity");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        return Headers.find(head, YEARLY) != null || Headers.find(head, SPELLS) != null;
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        List<GridRow> head = grid.head(sheet);
        boolean yearly = Headers.find(head, YEARLY) != null;
        GridRow header = yearly ? Headers.find(head, YEARLY) : Headers.find(head, SPELLS);
        List<Adjacency> found = new ArrayList<>();
        try (GridRows rows = Headers.below(grid, sheet, header, into)) {
            for (GridRow row = rows.next(); row != null; row = rows.next()) {
                if (Headers.fits(row, header, !grid.sheets().get(sheet).isEmpty(), into)) {
                    Adjacency adjacency = adjacency(row, header, yearly, into);
                    if (adjacency != null) {
                        found.add(adjacency);
                    }
                }
            }
        }
        found.forEach(adjacency -> into.adjacent(adjacency.to().equals(into.lastYear()) ? open(adjacency) : adjacency));
        into.describe("cow_contiguity",
                into.lastYear() == null ? "COW contiguity" : "COW direct contiguity to " + into.lastYear(), null);
    }

    private Adjacency adjacency(GridRow row, GridRow header, boolean yearly, Reading into) {
        String type = row.cell(header.find("conttype"));
        int kind = Numbers.isMissing(type) ? 0 : "012345".indexOf(type);
        String first = row.cell(header.find(yearly ? "year" : "stdate"));
        String last = row.cell(header.find(yearly ? "year" : "enddate"));
        int from = Numbers.year(first.length() < 4 ? first : first.substring(0, 4));
        int to = Numbers.year(last.length() < 4 ? last : last.substring(0, 4));
        String code = row.cell(header.find(yearly ? "state1no" : "ccode1"));
        if (type.length() > 1 || kind < 0) {
            into.malformed(Rejection.of(RejectionCode.UNKNOWN_TYPE, row.number(), "conttype",
                    "'" + type + "' is none of the types 0 to 5").country(code).value(type));
            return null;
        }
        if (from < 0 || to < 0) {
            into.malformed(
                    Rejection.of(RejectionCode.NOT_A_YEAR, row.number(), yearly ? "year" : from < 0 ? "stdate" : "enddate",
                            "there is no year").country(code).value(from < 0 ? first : last));
            return null;
        }
        CodeMatch one = codes.cow(row.cell(header.find(yearly ? "state1no" : "ccode1")));
        CodeMatch other = codes.cow(row.cell(header.find(yearly ? "state2no" : "ccode2")));
        into.covers(to);
        if (kind == 0) {
            return null;
        }
        if (!one.found() || !other.found()) {
            String column = one.found() ? yearly ? "state2no" : "ccode2" : yearly ? "state1no" : "ccode1";
            into.rejected(Rejection.of(one.found() ? other : one, row.cell(header.find(column)), row.number(), column));
            return null;
        }
        // A spell that ends within a year does not hold on its 31 December.
        boolean untilDecember = yearly || last.length() < 7 || "12".equals(last.substring(5, 7));
        return new Adjacency(one.iso3(), other.iso3(), KINDS.get(kind - 1), from, untilDecember ? to : to - 1, row.number(),
                "conttype");
    }

    private static Adjacency open(Adjacency adjacency) {
        return new Adjacency(adjacency.iso3(), adjacency.neighbour(), adjacency.kind(), adjacency.from(), null,
                adjacency.row(), adjacency.column());
    }
}
