package org.liaison.stats.design;

import java.util.HashMap;
import java.util.Map;

import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.formula.Expression;

/** Computes expressions for the rows of a sample, where wanted with some columns set to one value. */
public final class Evaluator {

    private final Frame frame;
    private final int[] rows;
    private final Map<String, Double> fixed;

    /** Reads every column from the frame. */
    public Evaluator(Frame frame, int[] rows) {
        this(frame, rows, Map.of());
    }

    /** Reads the columns named in {@code fixed} as that constant. */
    public Evaluator(Frame frame, int[] rows, Map<String, Double> fixed) {
        this.frame = frame;
        this.rows = rows;
        this.fixed = fixed;
    }

    /**
     * The values of an expression.
     *
     * @param term how the expression is named in a message
     * @throws SpecificationException naming the term and the first row without a finite value
     */
    public double[] values(Expression expression, String term) {
        Map<String, double[]> columns = new HashMap<>();
        for (String variable : expression.variables()) {
            if (!fixed.containsKey(variable)) {
                columns.put(variable, frame.numbers(variable));
            }
        }
        Cursor cursor = new Cursor(columns);
        double[] plain = columns.get(expression.toString());
        double[] values = new double[rows.length];
        if (plain != null) {
            for (int i = 0; i < rows.length; i++) {
                values[i] = plain[rows[i]];
                check(values[i], i, term);
            }
            return values;
        }
        for (int i = 0; i < rows.length; i++) {
            cursor.row = rows[i];
            values[i] = expression.value(cursor::get);
            check(values[i], i, term);
        }
        return values;
    }

    private void check(double value, int i, String term) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw SpecificationException.term(term, rows[i],
                    "The term '" + term + "' has no finite value in row " + (rows[i] + 1) + ".");
        }
    }

    private final class Cursor {

        private final Map<String, double[]> columns;
        private int row;

        private Cursor(Map<String, double[]> columns) {
            this.columns = columns;
        }

        private double get(String name) {
            double[] column = columns.get(name);
            return column == null ? fixed.get(name) : column[row];
        }
    }
}
