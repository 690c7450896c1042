package org.liaison.stats.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Evaluator;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;
import org.liaison.stats.design.SampleBuilder;
import org.liaison.stats.formula.Formula;
import org.liaison.stats.formula.Part;
import org.liaison.stats.formula.Term;

/**
 * Splits each numeric term that varies within units into its unit mean on the estimation sample, {@code x_between}, and the
 * deviation from it, {@code x_within} (Mundlak 1978; Bell and Jones 2015; Stata's {@code xthybrid}). A product or a function
 * is a term of its own, so it is its value that is split. Terms with a factor, and terms that are constant in every unit,
 * stay as they are.
 *
 * @param frame the data with the columns of the parts
 * @param spec the specification with the parts in its formula
 */
public record WithinBetween(Frame frame, FitSpec spec) {

    private static final String WITHIN = "_within";
    private static final String BETWEEN = "_between";
    private static final double CONSTANT = 1e-12;

    /**
     * Splits the terms of a specification.
     *
     * @throws SpecificationException for a column that is already named like a part
     */
    public static WithinBetween of(Frame data, FitSpec spec) {
        Sample sample = new SampleBuilder(data, spec).build();
        Grouping units = sample.group(spec.unit());
        Frame.Builder frame = Frame.builder(data.rows());
        for (String name : data.names()) {
            if (data.isText(name)) {
                frame.text(name, data.texts(name));
            } else {
                frame.number(name, data.numbers(name));
            }
        }
        Evaluator evaluator = new Evaluator(data, sample.rows());
        List<Term> terms = new ArrayList<>();
        for (Term term : spec.formula().terms()) {
            double[] between = isNumeric(data, term) ? means(values(term, evaluator), sample, units) : null;
            if (between == null) {
                terms.add(term);
                continue;
            }
            double[] within = values(term, evaluator);
            for (int i = 0; i < within.length; i++) {
                within[i] -= between[i];
            }
            terms.add(part(data, frame, term + WITHIN, within, sample, spec));
            terms.add(part(data, frame, term + BETWEEN, between, sample, spec));
        }
        Formula was = spec.formula();
        Formula split = new Formula(was.text(), was.outcome(), was.intercept(), terms, was.offsets(), was.fixedEffects());
        return new WithinBetween(frame.build(), spec.change().formula(split).build());
    }

    private static Term part(Frame data, Frame.Builder frame, String name, double[] values, Sample sample, FitSpec spec) {
        if (data.has(name)) {
            throw SpecificationException.column(name, "There is a column '" + name
                    + "', which is the name of a part that within_between makes; rename it.");
        }
        double[] column = new double[data.rows()];
        Arrays.fill(column, Double.NaN);
        if (spec.weights() != null) {
            // Rows of weight 0 are no part of the sample, but not missing either.
            double[] weights = data.numbers(spec.weights());
            for (int row = 0; row < column.length; row++) {
                column[row] = weights[row] == 0 ? 0 : Double.NaN;
            }
        }
        for (int i = 0; i < values.length; i++) {
            column[sample.rows()[i]] = values[i];
        }
        frame.number(name, column);
        return Term.column(name);
    }

    private static boolean isNumeric(Frame data, Term term) {
        return term.parts().stream().allMatch(Part.Numeric.class::isInstance)
                && term.variables().stream().noneMatch(data::isText);
    }

    private static double[] values(Term term, Evaluator evaluator) {
        double[] product = null;
        for (Part part : term.parts()) {
            double[] values = evaluator.values(((Part.Numeric) part).expression(), term.toString());
            for (int i = 0; product != null && i < values.length; i++) {
                values[i] *= product[i];
            }
            product = values;
        }
        return product;
    }

    /** The unit mean in each row, null where every unit is constant. */
    private static double[] means(double[] values, Sample sample, Grouping units) {
        double[] sum = new double[units.size()];
        double[] weight = new double[units.size()];
        double[] low = new double[units.size()];
        double[] high = new double[units.size()];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < values.length; i++) {
            int unit = units.codes()[i];
            sum[unit] += sample.weights()[i] * values[i];
            weight[unit] += sample.weights()[i];
            low[unit] = Math.min(low[unit], values[i]);
            high[unit] = Math.max(high[unit], values[i]);
        }
        boolean varies = false;
        for (int u = 0; u < sum.length; u++) {
            varies |= high[u] - low[u] > CONSTANT * Math.max(Math.abs(high[u]), Math.abs(low[u]));
        }
        if (!varies) {
            return null;
        }
        double[] means = new double[values.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = sum[units.codes()[i]] / weight[units.codes()[i]];
        }
        return means;
    }
}
