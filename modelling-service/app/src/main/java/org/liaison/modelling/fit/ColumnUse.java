package org.liaison.modelling.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.liaison.stats.FitSpec;

/**
 * Where a specification uses a column.
 *
 * @param field JSON pointer of the field
 * @param term of the formula; null outside it
 */
record ColumnUse(String column, String field, String term) {

    private static final String FORMULA = "/formula";

    /** Every use, in the order of writing. */
    static List<ColumnUse> of(FitSpec spec) {
        List<ColumnUse> uses = new ArrayList<>();
        formula(uses, spec.formula().outcome().toString(), spec.formula().outcome().variables());
        spec.formula().terms().forEach(term -> formula(uses, term.toString(), term.variables()));
        spec.formula().offsets().forEach(offset -> formula(uses, "offset(" + offset + ")", offset.variables()));
        spec.formula().fixedEffects().forEach(column -> formula(uses, column, List.of(column)));
        field(uses, "/unit", spec.unit());
        field(uses, "/period", spec.period());
        field(uses, "/offset", spec.offset());
        field(uses, "/exposure", spec.exposure());
        field(uses, "/weights", spec.weights());
        spec.vcov().cluster().forEach(column -> field(uses, "/vcov/cluster", column));
        return uses;
    }

    private static void formula(List<ColumnUse> uses, String term, Collection<String> columns) {
        columns.forEach(column -> uses.add(new ColumnUse(column, FORMULA, term)));
    }

    private static void field(List<ColumnUse> uses, String field, String column) {
        if (column != null) {
            uses.add(new ColumnUse(column, field, null));
        }
    }
}
