package org.liaison.indicators.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.indicators.country.Countries;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.source.grid.Grid;
import org.liaison.indicators.source.grid.GridRow;
import org.liaison.kit.problem.ProblemException;

/** All layouts that are read, told apart by the content of the file. */
@Singleton
public class SourceReaders {

    private final CountryCodes codes;
    private final List<SourceReader> publishers;
    private final RankAnchor anchor;

    public SourceReaders(Countries countries, CountryCodes codes) {
        this.codes = codes;
        this.anchor = new PopulationAnchor(countries);
        this.publishers = List.of(new WorldBankBulkReader(codes), new WorldBankApiReader(codes), new WgiWorkbookReader(codes),
                new WgiLongReader(codes),
                new VdemReader(codes), new KofReader(codes), new QogReader(codes), new ImfTimeSeriesReader(codes),
                new SdmxCsvReader(codes), new CowCountryReader(codes), new CowDyadicTradeReader(codes),
                new StateListReader(codes), new HistoricalAccountsReader(codes), new BaciReader(codes),
                new CowContiguityReader(codes));
    }

    /** The names that an upload may give as its source. */
    public Set<String> sources() {
        Set<String> names = new TreeSet<>(Set.of("table"));
        publishers.forEach(reader -> names.addAll(reader.sources()));
        return names;
    }

    /**
     * Reads a file whole.
     *
     * @param source the layout; null to have it told by the content
     * @param mapping how to read a table; null where none was given
     */
    public Reading read(Path file, String source, TableMapping mapping) throws IOException {
        Reading reading;
        try (Grid grid = Grid.open(file)) {
            int[] sheet = new int[1];
            SourceReader reader = choose(grid, source, mapping, sheet);
            boolean selects = mapping != null && !(reader instanceof TableReader);
            reading = selects ? new Reading(mapping.indicators().keySet()) : new Reading();
            if (selects) {
                mapping.requireSelectionOnly();
            }
            reader.read(grid, sheet[0], reading);
            if (selects) {
                reading.apply(mapping);
            }
        }
        if (reading.buffer().size() == 0 && reading.adjacencies().isEmpty() && reading.malformedCount() == 0) {
            throw new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT,
                    "The file has a known header and no usable row below it"
                            + (reading.rejected().isEmpty() ? ". Nothing was stored."
                                    : "; row " + reading.rejected().get(0).row() + ": "
                                            + reading.rejected().get(0).reason() + ". Nothing was stored."));
        }
        Duplicates.settle(reading, mapping == null ? DuplicateRule.REJECT : mapping.rule(), anchor);
        return reading;
    }

    private SourceReader choose(Grid grid, String source, TableMapping mapping, int[] sheet) {
        boolean table = "table".equals(source) || source == null && mapping != null;
        for (int index = 0; index < grid.sheets().size() && !table; index++) {
            List<GridRow> head = grid.head(index);
            for (SourceReader reader : publishers) {
                if (reader.recognises(head) && (source == null || reader.sources().contains(source))) {
                    sheet[0] = index;
                    return reader;
                }
            }
        }
        if (table || source == null) {
            TableReader reader = new TableReader(codes, mapping == null ? TableMapping.NONE : mapping);
            sheet[0] = reader.sheet(grid);
            return reader;
        }
        throw new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT, "The file is not in a layout of source '" + source + "'.");
    }
}
