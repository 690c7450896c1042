package org.liaison.indicators.panel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.liaison.indicators.indicator.PlannedColumn;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** A panel with one row for each partner and year; it is read and computed block by block as it is written. */
final class PanelTable implements Table {

    private final Blocks blocks;
    private final Prepared panel;

    PanelTable(Blocks blocks) {
        this.blocks = blocks;
        this.panel = blocks.panel();
    }

    @Override
    public String name() {
        return "panel";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("iso3", "Country, ISO 3166-1 alpha-3"), Column.integer("year", "Calendar year")));
        for (PlannedColumn variable : panel.columns()) {
            columns.add(Column.decimal(variable.name(), label(variable)));
            if (panel.interpolation().isAsked()) {
                columns.add(Column.bool(variable.name() + "_interpolated", "Whether " + variable.name()
                        + " rests on interpolated inputs (" + panel.interpolation() + ")"));
            }
        }
        return columns;
    }

    static String label(PlannedColumn variable) {
        return variable.definition().title() + (variable.unit() == null ? "" : ", " + variable.unit())
                + (variable.release() == null ? "" : ", from " + variable.release());
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        List<Integer> years = panel.years();
        if (years.isEmpty()) {
            return;
        }
        long first = start(after);
        long end = limit < 0 ? Long.MAX_VALUE : first + limit;
        long[] position = { first - first % years.size() };
        blocks.from((int) Math.min(first / years.size(), panel.partners().size()), (iso3, block) -> {
            for (int year : years) {
                if (position[0] >= first && position[0] < end) {
                    sink.accept(Long.toString(position[0]), row(iso3, year, block));
                }
                position[0]++;
            }
            return position[0] < end;
        });
    }

    private Object[] row(String iso3, int year, Block block) {
        boolean marked = panel.interpolation().isAsked();
        int width = marked ? 2 : 1;
        Object[] row = new Object[panel.columns().size() * width + 2];
        row[0] = iso3;
        row[1] = (long) year;
        for (int column = 0; column < panel.columns().size(); column++) {
            row[2 + column * width] = block.value(column, iso3, year);
            if (marked) {
                row[3 + column * width] = block.isInterpolated(column, iso3, year);
            }
        }
        return row;
    }

    static long start(String after) {
        try {
            long start = after == null ? 0 : Long.parseLong(after) + 1;
            if (start >= 0) {
                return start;
            }
        } catch (NumberFormatException e) {
            // answered below, together with negative positions
        }
        throw ProblemException.parameter("cursor", "not a cursor that this service gave out");
    }
}
