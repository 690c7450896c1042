package org.liaison.stats.panel.linear;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.liaison.stats.SpecificationException;
import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.BasisBuilder;
import org.liaison.stats.design.Column;
import org.liaison.stats.design.Evaluator;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Levels;
import org.liaison.stats.design.Sample;

/**
 * Variances of the error and of the unit effect by Swamy and Arora (1972): of the error from the regression within units, of
 * the effect from that between unit means, with the degrees of freedom of unbalanced panels (Baltagi and Chang 1994; R's
 * {@code plm(random.method = "swar")}, Stata's {@code xtreg, re sa}).
 *
 * @param error variance within units
 * @param effect variance of the effect; 0 where its estimate is negative
 * @param negative whether it was
 */
record VarianceComponents(double error, double effect, boolean negative) {

    private static final double ROUNDING = 1e-11;

    /** Estimates both. {@code y} is the outcome less its offset. */
    static VarianceComponents of(Sample sample, String unit, List<Column> columns, boolean intercept, double[] y) {
        Grouping units = sample.group(unit);
        double[] size = sums(units, sample.weights(), null);
        double n = 0;
        for (double weight : sample.weights()) {
            n += weight;
        }
        UnaryOperator<double[]> means = values -> {
            double[] sum = sums(units, sample.weights(), values);
            double[] mean = new double[values.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = sum[units.codes()[i]] / size[units.codes()[i]];
            }
            return mean;
        };
        double[] between = means.apply(y);
        double[] within = y.clone();
        for (int i = 0; i < within.length; i++) {
            within[i] -= between[i];
        }
        Basis inside = basis(Absorption.of(sample, List.of(unit)), sample, columns, UnaryOperator.identity());
        double left = n - units.size() - inside.size();
        if (!(left > 0)) {
            throw SpecificationException.field("formula", "Within the units of '" + unit + "' no degrees of freedom are left to"
                    + " estimate the error variance from.");
        }
        double error = rest(within, inside, sample.weights(), false) / left;
        Basis across = basis(Absorption.constant(y.length, intercept), sample, columns,
                values -> rounded(means.apply(values), values));
        int rank = across.size() + (intercept ? 1 : 0);
        if (units.size() <= rank) {
            throw SpecificationException.field("unit", "There are " + units.size() + " units for " + rank
                    + " parameters between them; too few to estimate the variance of their effects.");
        }
        double trace = 0;
        for (int i = 0; i < y.length; i++) {
            double square = intercept ? 1 : 0;
            for (double[] column : across.z()) {
                square += column[i] * column[i];
            }
            trace += sample.weights()[i] * size[units.codes()[i]] * square / n;
        }
        double effect = (rest(between, across, sample.weights(), intercept) - (units.size() - rank) * error) / (n - trace);
        return new VarianceComponents(error, Math.max(0, effect), effect < 0);
    }

    private static Basis basis(Absorption absorption, Sample sample, List<Column> columns, UnaryOperator<double[]> change) {
        BasisBuilder builder = new BasisBuilder(absorption, sample.weights());
        Evaluator evaluator = new Evaluator(sample.frame(), sample.rows());
        Levels levels = new Levels(sample);
        columns.forEach(column -> builder.add(column, change.apply(column.values(evaluator, levels).clone())));
        return builder.build();
    }

    /** Means that are nothing but the rounding of the values, as those of deviations from means are, become zero. */
    private static double[] rounded(double[] means, double[] values) {
        double largest = Arrays.stream(means).map(Math::abs).max().orElse(0);
        double scale = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return largest > ROUNDING * scale ? means : new double[means.length];
    }

    /** Sum of squares left of {@code y} by a basis and, where wanted, a constant. */
    private static double rest(double[] y, Basis basis, double[] weights, boolean constant) {
        double[] left = y.clone();
        if (constant) {
            double[] ones = new double[y.length];
            Arrays.fill(ones, 1);
            subtract(left, ones, weights);
        }
        for (double[] column : basis.z()) {
            subtract(left, column, weights);
        }
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += weights[i] * left[i] * left[i];
        }
        return sum;
    }

    private static void subtract(double[] left, double[] column, double[] weights) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < left.length; i++) {
            product += weights[i] * left[i] * column[i];
            square += weights[i] * column[i] * column[i];
        }
        for (int i = 0; i < left.length; i++) {
            left[i] -= product / square * column[i];
        }
    }

    private static double[] sums(Grouping units, double[] weights, double[] values) {
        double[] sums = new double[units.size()];
        for (int i = 0; i < weights.length; i++) {
            sums[units.codes()[i]] += weights[i] * (values == null ? 1 : values[i]);
        }
        return sums;
    }
}
