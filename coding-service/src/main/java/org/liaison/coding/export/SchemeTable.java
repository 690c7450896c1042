package org.liaison.coding.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.liaison.coding.classify.PressItem;
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** Interactions with the columns of a scheme; each report is read as its row is written. */
record SchemeTable(String name, List<Column> columns, SqlTable interactions, Translation translation) implements Table {

    /** Columns that are read but not written: what the scheme is told from. */
    static final List<Column> READ = List.of(Column.text("id", "interaction"), Column.date("date", "first day of the event"),
            Column.text("partner", "partner, ISO 3166 alpha-3"), Column.text("category", "category"),
            Column.integer("intensity", "weight of the category"), Column.text("format", "format"),
            Column.text("item", "report"), Column.date("published", "day of publication"), Column.text("headline", "headline"),
            Column.text("body", "text"));
    private static final int KEPT = 7;

    /** Makes the columns of a scheme out of a report, a format and a partner. */
    interface Translation {

        Object[] of(PressItem report, String format, String partner);
    }

    static SchemeTable of(String name, SqlTable interactions, List<Column> scheme, Translation translation) {
        List<Column> columns = new ArrayList<>(READ.subList(0, KEPT));
        columns.addAll(scheme);
        return new SchemeTable(name, List.copyOf(columns), interactions, translation);
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        interactions.rows(after, limit, (key, cells) -> {
            PressItem report = new PressItem((String) cells[6], "", (LocalDate) cells[7], (String) cells[8], (String) cells[9]);
            Object[] coded = translation.of(report, (String) cells[5], (String) cells[2]);
            Object[] row = Arrays.copyOf(cells, KEPT + coded.length);
            System.arraycopy(coded, 0, row, KEPT, coded.length);
            sink.accept(key, row);
        });
    }
}
