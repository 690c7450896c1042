package org.liaison.modelling.prediction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;
import org.liaison.stats.Frame;
import org.liaison.stats.prediction.PredictedRow;
import org.liaison.stats.prediction.Predictions;

/**
 * Predictions, each computed as it is written; the key of a row is its position.
 *
 * @param given columns repeated from the request
 * @param frame their values
 * @param number of a row
 */
record PredictionTable(Predictions predictions, List<Integer> counts, List<String> given, Frame frame,
        IntToLongFunction number) implements Table {

    private static final Set<String> OURS = Set.of("row", "estimate", "std_error", "conf_low", "conf_high");

    @Override
    public String name() {
        return "predictions";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.integer("row", "row of the data or of the request, from 1"));
        for (String name : given) {
            String label = OURS.contains(name) || name.matches("p_\\d+") ? "at_" + name : name;
            columns.add(frame.isText(name) ? Column.text(label, "value given") : Column.decimal(label, "value given"));
        }
        columns.addAll(List.of(Column.decimal("estimate", "prediction"),
                Column.decimal("std_error", "standard error of the prediction"),
                Column.decimal("conf_low", "lower end of the interval"),
                Column.decimal("conf_high", "upper end of the interval")));
        counts.forEach(count -> columns.add(Column.decimal("p_" + count, "probability of the count " + count)));
        return columns;
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        int from = after == null ? 0 : Integer.parseInt(after) + 1;
        long to = limit < 0 ? predictions.size() : Math.min(predictions.size(), from + limit);
        for (int i = from; i < to; i++) {
            PredictedRow row = predictions.at(i);
            List<Object> cells = new ArrayList<>();
            cells.add(number.applyAsLong(i));
            for (String name : given) {
                cells.add(frame.isText(name) ? frame.texts(name)[i] : (Object) frame.numbers(name)[i]);
            }
            cells.add(row.estimate());
            cells.add(row.stdError());
            cells.add(row.confLow());
            cells.add(row.confHigh());
            for (double probability : row.probabilities()) {
                cells.add(probability);
            }
            sink.accept(Integer.toString(i), cells.toArray());
        }
    }
}
