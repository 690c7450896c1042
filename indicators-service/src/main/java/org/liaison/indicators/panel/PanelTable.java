package org.liaison.indicators.panel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.liaison.indicators.indicator.Definition;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** A panel as a table; its numbers are read once its rows are asked for, and each row is computed as it is written. */
final class PanelTable implements Table {

    private final Prepared panel;
    private final Supplier<Evaluation> numbers;

    PanelTable(Prepared panel, Supplier<Evaluation> numbers) {
        this.panel = panel;
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return "panel";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("iso3", "Country, ISO 3166-1 alpha-3"), Column.integer("year", "Calendar year")));
        for (Definition variable : panel.plan().variables()) {
            String unit = panel.plan().unit(variable);
            columns.add(Column.decimal(variable.name(), variable.label() + (unit == null ? "" : ", " + unit)));
        }
        return columns;
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        Evaluation evaluation = numbers.get();
        List<Definition> variables = panel.plan().variables();
        int all = panel.partners().size() * panel.years().size();
        int start = start(after);
        long end = limit < 0 ? all : Math.min(all, start + limit);
        for (int position = start; position < end; position++) {
            String iso3 = panel.partners().get(position / panel.years().size());
            int year = panel.years().get(position % panel.years().size());
            Object[] row = new Object[variables.size() + 2];
            row[0] = iso3;
            row[1] = (long) year;
            for (int index = 0; index < variables.size(); index++) {
                row[index + 2] = evaluation.value(variables.get(index).name(), iso3, year);
            }
            sink.accept(Integer.toString(position), row);
        }
    }

    private static int start(String after) {
        try {
            return after == null ? 0 : Integer.parseInt(after) + 1;
        } catch (NumberFormatException e) {
            throw ProblemException.parameter("cursor", "not a cursor that this service gave out");
        }
    }
}
