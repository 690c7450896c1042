package org.liaison.stats.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.Missing;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.WeightType;
import org.liaison.stats.formula.Expression;
import org.liaison.stats.formula.Term;

/** Chooses the rows that have every value the model uses, and reads outcome, weights and offset. */
public final class SampleBuilder {

    private final Frame frame;
    private final FitSpec spec;
    private int missingRows;

    public SampleBuilder(Frame frame, FitSpec spec) {
        this.frame = frame;
        this.spec = spec;
    }

    /**
     * Reads the sample.
     *
     * @throws SpecificationException for a column that does not exist, a value that cannot be, or no rows
     */
    public Sample build() {
        checkColumns();
        int[] rows = completeRows();
        missingRows = frame.rows() - rows.length;
        double[] weights = weights(rows);
        if (spec.weights() == null) {
            return sample(rows, weights);
        }
        int[] weighted = IntStream.range(0, rows.length).filter(i -> weights[i] > 0).toArray();
        return sample(Arrays.stream(weighted).map(i -> rows[i]).toArray(),
                Arrays.stream(weighted).mapToDouble(i -> weights[i]).toArray());
    }

    /** Rows left out for a missing value, once the sample has been built. */
    public int missingRows() {
        return missingRows;
    }

    private Sample sample(int[] rows, double[] weights) {
        if (rows.length == 0) {
            throw SpecificationException.field("data", "No row has a value in every column that the model uses.");
        }
        return new Sample(frame, rows, outcome(rows), weights, offset(rows), spec.weights() == null ? null : spec.weightType());
    }

    private void checkColumns() {
        checkFormulaColumn(spec.formula().outcome().toString(), spec.formula().outcome().variables());
        for (Term term : spec.formula().terms()) {
            checkFormulaColumn(term.toString(), term.variables());
        }
        for (Expression offset : spec.formula().offsets()) {
            checkFormulaColumn("offset(" + offset + ")", offset.variables());
        }
        spec.formula().fixedEffects().forEach(column -> checkFormulaColumn(column, Set.of(column)));
        for (String column : fieldColumns()) {
            if (!frame.has(column)) {
                throw SpecificationException.column(column, missingColumn(column));
            }
        }
    }

    private void checkFormulaColumn(String term, Set<String> columns) {
        for (String column : columns) {
            if (!frame.has(column)) {
                throw SpecificationException.term(term, column, missingColumn(column));
            }
        }
    }

    private String missingColumn(String column) {
        return "There is no column '" + column + "'. Columns are: " + String.join(", ", frame.names()) + ".";
    }

    private List<String> fieldColumns() {
        List<String> columns = new ArrayList<>(spec.vcov().cluster());
        for (String column : Arrays.asList(spec.unit(), spec.period(), spec.offset(), spec.exposure(), spec.weights())) {
            if (column != null) {
                columns.add(column);
            }
        }
        return columns;
    }

    private int[] completeRows() {
        // In pooled and fixed models unit and period only label the panel; fixed effects and clusters are added as such.
        Set<String> used = new LinkedHashSet<>(spec.formula().variables());
        used.addAll(spec.vcov().cluster());
        used.addAll(Arrays.asList(spec.offset(), spec.exposure(), spec.weights(),
                spec.effects().needsUnit() ? spec.unit() : null));
        used.remove(null);
        boolean[] complete = new boolean[frame.rows()];
        Arrays.fill(complete, true);
        used.forEach(column -> markMissing(column, complete));
        int count = 0;
        int[] rows = new int[complete.length];
        for (int row = 0; row < complete.length; row++) {
            if (complete[row]) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private void markMissing(String column, boolean[] complete) {
        String[] texts = frame.isText(column) ? frame.texts(column) : null;
        double[] numbers = texts == null ? frame.numbers(column) : null;
        for (int row = 0; row < complete.length; row++) {
            if (texts == null ? Double.isNaN(numbers[row]) : texts[row] == null) {
                if (spec.missing() == Missing.FAIL) {
                    throw SpecificationException.cell(row, column, "The value is missing, and missing is 'fail'.");
                }
                complete[row] = false;
            }
        }
    }

    private double[] weights(int[] rows) {
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 1);
        if (spec.weights() != null) {
            double[] column = frame.numbers(spec.weights());
            for (int i = 0; i < rows.length; i++) {
                weights[i] = column[rows[i]];
                boolean whole = weights[i] == Math.rint(weights[i]) || spec.weightType() != WeightType.FREQUENCY;
                if (!(weights[i] >= 0) || Double.isInfinite(weights[i]) || !whole) {
                    throw SpecificationException.cell(rows[i], spec.weights(), "A " + spec.weightType().code()
                            + " weight must be a" + (whole ? " finite number, not negative" : " whole number") + ".");
                }
            }
        }
        return weights;
    }

    private double[] outcome(int[] rows) {
        String name = spec.formula().outcome().toString();
        double[] outcome = new Evaluator(frame, rows).values(spec.formula().outcome(), name);
        for (int i = 0; i < rows.length; i++) {
            if (!spec.family().outcome().allows(outcome[i])) {
                throw SpecificationException.cell(rows[i], name, "The outcome of a " + spec.family().code() + " model must be "
                        + spec.family().outcome().words() + "; it is " + Grouping.label(outcome[i]) + ".");
            }
        }
        return outcome;
    }

    private double[] offset(int[] rows) {
        double[] offset = new double[rows.length];
        Evaluator evaluator = new Evaluator(frame, rows);
        for (Expression expression : spec.formula().offsets()) {
            add(offset, evaluator.values(expression, "offset(" + expression + ")"));
        }
        if (spec.offset() != null) {
            double[] column = frame.numbers(spec.offset());
            add(offset, Arrays.stream(rows).mapToDouble(row -> column[row]).toArray());
        }
        if (spec.exposure() != null) {
            double[] column = frame.numbers(spec.exposure());
            for (int i = 0; i < rows.length; i++) {
                double exposure = column[rows[i]];
                if (!(exposure > 0) || Double.isInfinite(exposure)) {
                    throw SpecificationException.cell(rows[i], spec.exposure(),
                            "An exposure must be positive, not " + exposure + ".");
                }
                offset[i] += Math.log(exposure);
            }
        }
        return offset;
    }

    private static void add(double[] sum, double[] values) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }
}
