package org.liaison.indicators.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.indicators.source.grid.GridRows;

/**
 * The Quality of Government institute's time series and cross-sections: a row per country (and year), one column for each of
 * some two thousand variables. A cross-section has values of a year four before its edition or, where there are none, of a near
 * one; they are stored under that year.
 */
final class QogReader implements SourceReader {

    private static final Set<String> IDENTIFYING = Set.of("ccode", "cname", "ccodealp", "ccodecow", "ccodewb", "ccodevdem",
            "version", "year", "cname_year", "ccodealp_year", "ccode_qog", "cname_qog", "cname_old");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct",
            "nov", "dec");
    private static final int CENTURY = 2000;
    private static final int CROSS_SECTION_LAG = 4;

    private final CountryCodes codes;

    QogReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("qog");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        return Headers.find(head, "ccode", "cname", "ccodealp", "ccodecow") != null;
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        GridRow header = Headers.find(grid.head(sheet), "ccode", "cname", "ccodealp", "ccodecow");
        String version = version(grid, sheet, header);
        LocalDate released = released(version);
        boolean series = header.find("year") >= 0;
        if (!series && released == null) {
            into.malformed(Rejection.of(RejectionCode.NOT_A_YEAR, header.number(), "version",
                    "a cross-section without its version has no year"));
            return;
        }
        IndicatorColumns variables = new IndicatorColumns(header,
                column -> !IDENTIFYING.contains(header.cell(column).toLowerCase(Locale.ROOT)),
                name -> new SeriesInfo(name, "QoG " + name, null), Double.NaN, into);
        int year = series ? header.find("year") : CROSS_SECTION_LAG - released.getYear();
        new CountryYearRows(grid, sheet, header, header.find("ccodealp"), year, codes::letters).visit(into, variables::has,
                variables::read);
        variables.finish();
        String kind = series ? "QoG time series" : "QoG cross-section";
        into.describe("qog", released == null ? kind
                : kind + " " + month(released) + " " + released.getYear()
                        + (series ? "" : ", values around " + -year),
                released);
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
    }

    /** The cell {@code version} of the first row, such as {@code QoGStdCSJan18} or {@code QoG_Std_TS_jan23}. */
    private static String version(Grid grid, int sheet, GridRow header) {
        try (GridRows rows = Headers.below(grid, sheet, header)) {
            GridRow row = rows.next();
            return row == null ? "" : row.cell(header.find("version"));
        }
    }

    /** The first of the month of the version; null where it names none. */
    private static LocalDate released(String version) {
        String plain = version.strip().toLowerCase(Locale.ROOT);
        int length = plain.length();
        if (length < 5 || !plain.substring(length - 2).chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return null;
        }
        int month = MONTHS.indexOf(plain.substring(length - 5, length - 2));
        return month < 0 ? null : LocalDate.of(CENTURY + Integer.parseInt(plain.substring(length - 2)), month + 1, 1);
    }
}
