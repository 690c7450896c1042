package org.liaison.modelling.fit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.modelling.data.ColumnKind;
import org.liaison.modelling.data.Content;
import org.liaison.modelling.data.ContentStore;
import org.liaison.modelling.data.Values;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;

/** The columns of stored data that a model uses, {@code partner} being another name of {@code iso3}. */
final class FitData {

    private static final String ALIAS = "partner";
    private static final String ALIASED = "iso3";

    private final Content content;
    private final ContentStore store;
    private final Map<Integer, Values> loaded = new HashMap<>();

    FitData(Content content, ContentStore store) {
        this.content = content;
        this.store = store;
    }

    /** @throws SpecificationException naming the term or field that uses a column which is not there */
    void check(FitSpec spec) {
        for (ColumnUse use : ColumnUse.of(spec)) {
            if (position(use.column()) < 0) {
                String message = "There is no column '" + use.column() + "'. Columns are: "
                        + String.join(", ", content.names()) + ".";
                throw use.term() == null ? SpecificationException.field(use.field().substring(1).replace('/', '.'), message)
                        : SpecificationException.term(use.term(), message);
            }
        }
    }

    /** Names and kinds of all columns, the alias included. */
    Map<String, ColumnKind> kinds() {
        Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        content.columns().forEach(column -> kinds.put(column.name(), column.kind()));
        if (position(ALIAS) >= 0) {
            kinds.putIfAbsent(ALIAS, content.columns().get(position(ALIAS)).kind());
        }
        return kinds;
    }

    /** @param rows data rows, from 0, that the subset leaves; null for all */
    record Selected(Frame frame, int[] rows) {
    }

    /** Reads what the model needs, and further columns. */
    Selected select(FitSpec spec, Subset subset, Set<String> more) {
        int[] rows = subset == null ? null : subset.rows((int) content.rows(), values(subset.columns()));
        Set<String> columns = new LinkedHashSet<>();
        ColumnUse.of(spec).forEach(use -> columns.add(use.column()));
        columns.addAll(more);
        Frame.Builder frame = Frame.builder(rows == null ? (int) content.rows() : rows.length);
        values(columns).forEach((name, values) -> {
            Values selected = rows == null ? values : values.rows(rows);
            if (selected.texts() == null) {
                frame.number(name, selected.numbers());
            } else {
                frame.text(name, selected.texts());
            }
        });
        return new Selected(frame.build(), rows);
    }

    /** All rows of one column. */
    Values values(String column) {
        return loaded.computeIfAbsent(position(column), position -> store.column(content, position));
    }

    ColumnKind kind(String column) {
        return content.columns().get(position(column)).kind();
    }

    /** Number of values read for a model. */
    long cells(List<ColumnUse> uses) {
        return content.rows() * uses.stream().map(ColumnUse::column).distinct().count();
    }

    boolean has(String column) {
        return position(column) >= 0;
    }

    private Map<String, Values> values(Set<String> columns) {
        Map<String, Values> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column, values(column)));
        return values;
    }

    private int position(String column) {
        int position = content.position(column);
        return position < 0 && ALIAS.equals(column) ? content.position(ALIASED) : position;
    }
}
