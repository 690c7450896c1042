package org.liaison.indicators.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;

/**
 * V-Dem's country-year CSV in its full width of some four thousand columns or any part of it. Read are the indices (v2x_...)
 * without their bounds and deviations, or the variables that a mapping selects. Text ids are ISO3 but for parts of states
 * (Gaza, Somaliland, Zanzibar) and states that
 * are gone.
 */
final class VdemReader implements SourceReader {

    private static final Set<String> DEMOCRACY = Set.of("v2x_polyarchy", "v2x_libdem", "v2x_partipdem", "v2x_delibdem",
            "v2x_egaldem");
    private static final List<String> ACCOMPANYING = List.of("_codelow", "_codehigh", "_sd", "_3c", "_4c", "_5c", "_amb", "_nr",
            "_mean", "_osp", "_ord");

    private final CountryCodes codes;

    VdemReader(CountryCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<String> sources() {
        return List.of("vdem");
    }

    @Override
    public boolean recognises(List<GridRow> head) {
        GridRow header = Headers.find(head, "country_text_id", "year");
        return header != null && header.cells().stream().anyMatch(VdemReader::isIndex);
    }

    @Override
    public void read(Grid grid, int sheet, Reading into) {
        GridRow header = Headers.find(grid.head(sheet), "country_text_id", "year");
        IndicatorColumns indices = new IndicatorColumns(header,
                column -> into.isSelective() || isIndex(header.cell(column)),
                name -> new SeriesInfo(name, "V-Dem " + (isIndex(name) ? "index " : "variable ") + name,
                        DEMOCRACY.contains(name) ? "index from 0 to 1" : isIndex(name) ? "V-Dem index" : null),
                Double.NaN, into);
        new CountryYearRows(grid, sheet, header, header.find("country_text_id"), header.find("year"), codes::letters)
                .visit(into, indices::has, indices::read);
        indices.finish();
        // Version 12 holds the data up to 2021, and so on by the year.
        into.describe("vdem", into.lastYear() == null ? "V-Dem" : "V-Dem v" + (into.lastYear() - 2009), null);
    }

    private static boolean isIndex(String name) {
        return name.startsWith("v2x_") && ACCOMPANYING.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }
}
