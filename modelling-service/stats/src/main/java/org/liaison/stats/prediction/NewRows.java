package org.liaison.stats.prediction;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Evaluator;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;
import org.liaison.stats.formula.Expression;

/** Rows to be predicted, as a sample without outcomes. */
public final class NewRows {

    private NewRows() {
    }

    /** The columns that a row needs: those of the estimated terms, of the effects, and of offset and exposure. */
    public static Set<String> columns(FitResult fit) {
        FitSpec spec = fit.spec();
        Set<String> columns = new LinkedHashSet<>();
        fit.model().model().basis().columns().forEach(column -> columns.addAll(column.term().variables()));
        fit.model().model().absorption().dimensions().stream().map(Grouping::name).forEach(columns::add);
        spec.formula().offsets().forEach(offset -> columns.addAll(offset.variables()));
        columns.addAll(Arrays.asList(spec.offset(), spec.exposure()));
        columns.remove(null);
        return columns;
    }

    static Sample sample(FitSpec spec, Frame frame) {
        int n = frame.rows();
        int[] rows = IntStream.range(0, n).toArray();
        double[] offset = new double[n];
        Evaluator evaluator = new Evaluator(frame, rows);
        for (Expression expression : spec.formula().offsets()) {
            add(offset, evaluator.values(expression, "offset(" + expression + ")"));
        }
        if (spec.offset() != null) {
            add(offset, frame.numbers(spec.offset()));
        }
        if (spec.exposure() != null) {
            double[] exposure = frame.numbers(spec.exposure());
            for (int i = 0; i < n; i++) {
                if (!(exposure[i] > 0) || Double.isInfinite(exposure[i])) {
                    throw SpecificationException.cell(i, spec.exposure(),
                            "An exposure must be positive, not " + exposure[i] + ".");
                }
                offset[i] += Math.log(exposure[i]);
            }
        }
        for (int i = 0; i < n; i++) {
            if (Double.isNaN(offset[i])) {
                throw SpecificationException.cell(i, spec.offset(), "The value is missing.");
            }
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return new Sample(frame, rows, new double[n], ones, offset, null);
    }

    private static void add(double[] sum, double[] values) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }
}
