package org.liaison.indicators.panel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.liaison.indicators.indicator.PlannedColumn;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** A panel with one row for each partner and a column for each variable and year, as Stata's reshape names them. */
final class WidePanelTable implements Table {

    private final Blocks blocks;
    private final Prepared panel;

    WidePanelTable(Blocks blocks) {
        this.blocks = blocks;
        this.panel = blocks.panel();
    }

    @Override
    public String name() {
        return "panel_wide";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("iso3", "Country, ISO 3166-1 alpha-3")));
        for (PlannedColumn variable : panel.columns()) {
            for (int year : panel.years()) {
                columns.add(Column.decimal(variable.name() + "_" + year, PanelTable.label(variable) + ", " + year));
                if (panel.interpolation().isAsked()) {
                    columns.add(Column.bool(variable.name() + "_" + year + "_interpolated",
                            "Whether the value rests on interpolated inputs (" + panel.interpolation() + ")"));
                }
            }
        }
        return columns;
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        long first = PanelTable.start(after);
        long[] position = { first };
        blocks.from((int) Math.min(first, panel.partners().size()), (iso3, block) -> {
            if (limit >= 0 && position[0] >= first + limit) {
                return false;
            }
            sink.accept(Long.toString(position[0]++), row(iso3, block));
            return true;
        });
    }

    private Object[] row(String iso3, Block block) {
        List<Object> row = new ArrayList<>(List.of(iso3));
        for (int column = 0; column < panel.columns().size(); column++) {
            for (int year : panel.years()) {
                row.add(block.value(column, iso3, year));
                if (panel.interpolation().isAsked()) {
                    row.add(block.isInterpolated(column, iso3, year));
                }
            }
        }
        return row.toArray();
    }
}
