package org.liaison.modelling.prediction;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.kit.problem.ProblemException;
import org.liaison.stats.Frame;
import org.liaison.stats.design.Grouping;

/** Rows that a request brings along; columns that the model does not use are passed over. */
final class GivenRows {

    private static final Map<String, String> ALIASES = Map.of("partner", "iso3", "iso3", "partner");

    private final List<Map<String, Object>> rows;
    private final Set<String> columns;

    GivenRows(List<Map<String, Object>> rows, Set<String> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** @param like a frame whose columns say what is text */
    Frame frame(Frame like) {
        Frame.Builder frame = Frame.builder(rows.size());
        for (String column : columns) {
            double[] numbers = new double[rows.size()];
            String[] texts = new String[rows.size()];
            boolean text = like.isText(column);
            for (int i = 0; i < numbers.length; i++) {
                Object value = value(i, column);
                if (text) {
                    texts[i] = value instanceof Number number ? Grouping.label(number.doubleValue()) : value.toString();
                } else {
                    numbers[i] = number(i, column, value);
                }
            }
            if (text) {
                frame.text(column, texts);
            } else {
                frame.number(column, numbers);
            }
        }
        return frame.build();
    }

    Object value(int row, String column) {
        Map<String, Object> given = rows.get(row);
        Object value = given == null ? null : given.containsKey(column) ? given.get(column) : given.get(ALIASES.get(column));
        if (value == null) {
            throw refused(row, column, "A value is needed; the model uses " + String.join(", ", columns) + ".");
        }
        return value;
    }

    private static double number(int row, String column, Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return Double.parseDouble(value.toString());
        } catch (NumberFormatException e) {
            throw refused(row, column, "A number is needed here.");
        }
    }

    static ProblemException refused(int row, String column, String message) {
        return ProblemException.unprocessable("/rows/" + row + (column == null ? "" : "/" + column), message);
    }
}
