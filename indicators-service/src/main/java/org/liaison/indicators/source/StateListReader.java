package org.liaison.indicators.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.liaison.indicators.country.CodeMatch;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/**
 * Who is a member of the system of states when, by Gleditsch and Ward (also in the authors' own text without a header) or by
 * the
 * Correlates of War project: an indicator that is 1 in every year at whose 31 December the state is a member.
 */
final class StateListReader implements SourceReader {

    private static final String[] GW = { "gwcode", "startdate", "enddate" };
    private static final String[] COW = { "ccode", "styear", "stmonth", "stday", "endyear", "endmonth", "endday" };

    private final CountryCodes codes;

    StateListReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("gw", "cow_states");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        return Headers.find(head, GW) != null || Headers.find(head, COW) != null || isBare(head);
    }

    /** Number, abbreviation, name, first and last day, and no header. */
    private static boolean isBare(List<GridRow> head) {
        return head.size() > 1 && head.stream().filter(row -> !row.isBlank()).allMatch(row -> row.width() == 5
                && row.cell(0).chars().allMatch(Character::isDigit) && day(row.cell(3)) != null && day(row.cell(4)) != null);
    }

    /** One spell of membership. */
    private record Spell(String iso3, LocalDate from, LocalDate to, long row, String column) {
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        List<GridRow> head = grid.head(sheet);
        boolean cow = Headers.find(head, COW) != null;
        GridRow header = cow ? Headers.find(head, COW) : Headers.find(head, GW);
        List<Spell> spells = new ArrayList<>();
        try (GridRows rows = header == null ? grid.rows(sheet) : Headers.below(grid, sheet, header, into)) {
            for (GridRow row = rows.next(); row != null; row = rows.next()) {
                if (header == null || Headers.fits(row, header, !grid.sheets().get(sheet).isEmpty(), into)) {
                    Spell spell = spell(row, header, cow, into);
                    if (spell != null) {
                        spells.add(spell);
                    }
                }
            }
        }
        int series = into.addSeries(cow ? "cow_state" : "gw_state", "Member of the system of states at 31 December, by "
                + (cow ? "the Correlates of War project" : "Gleditsch and Ward"), "1 for a member");
        for (Spell spell : spells) {
            int last = spell.to().getMonthValue() == 12 && spell.to().getDayOfMonth() == 31 ? spell.to().getYear()
                    : spell.to().getYear() - 1;
            for (int year = spell.from().getYear(); year <= last; year++) {
                into.add(series, spell.iso3(), null, year, 1, spell.row(), spell.column());
            }
        }
        String name = cow ? "COW states" : "Gleditsch-Ward states";
        into.describe(cow ? "cow_states" : "gw", into.lastYear() == null ? name : name + " to " + into.lastYear(), null);
    }

    private Spell spell(GridRow row, GridRow header, boolean cow, Reading into) {
        Function<String, String> cell = name -> row.cell(header.find(name));
        String number = header == null ? row.cell(0) : cell.apply(cow ? "ccode" : "gwcode");
        LocalDate from = cow ? day(cell.apply("styear"), cell.apply("stmonth"), cell.apply("stday"))
                : day(header == null ? row.cell(3) : cell.apply("startdate"));
        LocalDate to = cow ? day(cell.apply("endyear"), cell.apply("endmonth"), cell.apply("endday"))
                : day(header == null ? row.cell(4) : cell.apply("enddate"));
        CodeMatch state = cow ? codes.cow(number) : codes.gw(number);
        if (from == null || to == null || to.isBefore(from)) {
            into.malformed(Rejection.of(RejectionCode.NOT_A_YEAR, row.number(), cow ? "styear" : "startdate",
                    "there is no first and last day").country(number));
        } else if (!state.found()) {
            into.rejected(Rejection.of(state, number, row.number(), cow ? "ccode" : "gwcode"));
        } else {
            return new Spell(state.iso3(), from, to, row.number(), cow ? "styear" : "startdate");
        }
        return null;
    }

    /** {@code 1816-01-01} or, as the authors write it, {@code 01:01:1816}; null for anything else. */
    private static LocalDate day(String text) {
        String[] parts = text.replace(':', '-').replace('/', '-').split("-", -1);
        if (parts.length != 3) {
            return null;
        }
        return parts[0].length() == 4 ? day(parts[0], parts[1], parts[2]) : day(parts[2], parts[1], parts[0]);
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
