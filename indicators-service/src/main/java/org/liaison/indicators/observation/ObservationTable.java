package org.liaison.indicators.observation;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.liaison.indicators.indicator.StoredSeries;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** Observations as a table that is read from the database as it is written. */
final class ObservationTable implements Table {

    private static final List<Column> COLUMNS = List.of(Column.text("indicator", "Code of the indicator"),
            Column.text("iso3", "Country"), Column.text("counterpart", "The other country of a flow"),
            Column.integer("year", "Calendar year"), Column.decimal("value", "Value"),
            Column.text("unit", "Unit and price base as the publisher states it"), Column.text("vintage", "Id of the vintage"),
            Column.integer("source_row", "Row in the publisher's file"),
            Column.text("source_column", "Column in the publisher's file"));

    private final ObservationRepository repository;
    private final Map<Long, StoredSeries> series;
    private final List<String> countries;
    private final List<Integer> years;

    ObservationTable(ObservationRepository repository, Map<Long, StoredSeries> series, List<String> countries,
            List<Integer> years) {
        this.repository = repository;
        this.series = series;
        this.countries = countries;
        this.years = years;
    }

    @Override
    public String name() {
        return "observations";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        repository.page(series.keySet(), countries, years, key(after), limit, cell -> {
            StoredSeries of = series.get(cell.series());
            var key = new ObservationRepository.CellKey(of.id(), cell.iso3(),
                    cell.counterpart() == null ? "" : cell.counterpart(), cell.year());
            sink.accept(key.toString(), of.code(), cell.iso3(), cell.counterpart(), (long) cell.year(), cell.value(), of.unit(),
                    of.vintage(), cell.row(), cell.column());
        });
    }

    private static ObservationRepository.CellKey key(String after) {
        try {
            return after == null ? null : ObservationRepository.CellKey.parse(after);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.parameter("cursor", "not a cursor that this service gave out");
        }
    }
}
