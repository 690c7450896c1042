package org.liaison.indicators.panel;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

import org.liaison.indicators.indicator.Node;
import org.liaison.indicators.indicator.PlannedColumn;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** A panel with one value a row, and where it is from. */
final class TidyPanelTable implements Table {

    private static final List<Column> COLUMNS = List.of(Column.text("iso3", "Country, ISO 3166-1 alpha-3"),
            Column.integer("year", "Calendar year"), Column.text("variable", "Name of the variable"),
            Column.decimal("value", "Its value"), Column.text("unit", "Unit, where there is one"),
            Column.bool("interpolated", "Whether it rests on interpolated inputs"),
            Column.integer("formula_version", "Version of the variable's definition"),
            Column.text("vintages", "Ids of the vintages that it can rest on, comma separated"));

    private final Blocks blocks;
    private final Prepared panel;

    TidyPanelTable(Blocks blocks) {
        this.blocks = blocks;
        this.panel = blocks.panel();
    }

    @Override
    public String name() {
        return "panel_tidy";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        int each = panel.years().size() * panel.columns().size();
        if (each == 0) {
            return;
        }
        List<String> vintages = panel.columns().stream().map(TidyPanelTable::vintages).toList();
        long first = PanelTable.start(after);
        long end = limit < 0 ? Long.MAX_VALUE : first + limit;
        long[] position = { first - first % each };
        blocks.from((int) Math.min(first / each, panel.partners().size()), (iso3, block) -> {
            for (int year : panel.years()) {
                for (int column = 0; column < panel.columns().size(); column++) {
                    if (position[0] >= first && position[0] < end) {
                        PlannedColumn variable = panel.columns().get(column);
                        sink.accept(Long.toString(position[0]), iso3, (long) year, variable.name(),
                                block.value(column, iso3, year), variable.unit(), block.isInterpolated(column, iso3, year),
                                (long) variable.definition().version(), vintages.get(column));
                    }
                    position[0]++;
                }
            }
            return position[0] < end;
        });
    }

    private static String vintages(PlannedColumn column) {
        TreeSet<String> vintages = new TreeSet<>();
        column.node().walk(node -> {
            if (node instanceof Node.Observed observed) {
                vintages.add(observed.series().vintage());
            } else if (node instanceof Node.Flow flow) {
                vintages.add(flow.series().vintage());
            }
        });
        return vintages.isEmpty() ? null : String.join(",", vintages);
    }
}
