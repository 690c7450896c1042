package org.liaison.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.BasisBuilder;
import org.liaison.stats.design.Column;
import org.liaison.stats.design.ColumnFactory;
import org.liaison.stats.design.DegenerateLevels;
import org.liaison.stats.design.Dropped;
import org.liaison.stats.design.Evaluator;
import org.liaison.stats.design.Levels;
import org.liaison.stats.design.Sample;
import org.liaison.stats.design.SampleBuilder;
import org.liaison.stats.design.ZeroLevels;
import org.liaison.stats.optimise.Maximiser;
import org.liaison.stats.optimise.Optimum;

/**
 * Finds the sample and design on which the model without dispersion has a finite maximum, and that maximum: without levels
 * of fixed effects that are all zero (or all one, where the outcome is binary), without dependent columns, without separated
 * rows. In pooled models separated rows stay in the sample that is reported, with a mean at the end of its range. With Firth's
 * penalty every maximum is finite.
 */
final class Preparation {

    static final String INTERCEPT = "(intercept)";

    private final FitSpec spec;
    private final FitMonitor monitor;
    private final List<String> fixedEffects;

    final DegenerateLevels degenerate = new DegenerateLevels();
    final Set<String> infinite = new LinkedHashSet<>();
    final long observationsRead;
    int separatedRows;
    /** In the order of the frame. */
    Sample reported;
    /** In the order of the groups that are eliminated. */
    Sample estimated;
    List<Column> columns;
    Absorption absorption;
    Basis basis;
    List<Dropped> dependent;
    Optimum first;
    int meanParameters;
    final int missingRows;

    Preparation(Frame data, FitSpec spec, FitMonitor monitor) {
        this(data, spec, monitor, UnaryOperator.identity());
    }

    /** @param restriction takes from the complete rows those that the model can use */
    Preparation(Frame data, FitSpec spec, FitMonitor monitor, UnaryOperator<Sample> restriction) {
        this.spec = spec;
        this.monitor = monitor;
        this.fixedEffects = spec.formula().fixedEffects();
        SampleBuilder builder = new SampleBuilder(data, spec);
        Sample read = builder.build();
        this.observationsRead = read.observations();
        this.missingRows = builder.missingRows();
        Sample usable = restriction.apply(read);
        this.reported = isBounded() ? ZeroLevels.drop(usable, fixedEffects, isBinary(), degenerate) : usable;
        refuseConstant();
        this.columns = new ColumnFactory(spec.formula(), reported, new Levels(reported)).columns();
        design(reported);
        this.dependent = basis.dropped();
        this.meanParameters = basis.size() + absorption.parameters();
        if (meanParameters == 0) {
            throw SpecificationException.field("formula", "The formula leaves nothing to estimate.");
        }
        estimate();
    }

    private void design(Sample sample) {
        // Rows of a group together: their sums stay in the cache, and threads share no group.
        estimated = fixedEffects.isEmpty() ? sample : Absorption.sorted(sample, fixedEffects);
        absorption = fixedEffects.isEmpty()
                ? Absorption.constant(sample.size(), spec.formula().intercept() && sample.size() > 0)
                : Absorption.of(estimated, fixedEffects);
        BasisBuilder builder = new BasisBuilder(absorption, estimated.weights());
        Evaluator evaluator = new Evaluator(sample.frame(), estimated.rows());
        Levels levels = new Levels(estimated);
        columns.forEach(column -> builder.add(column, column.values(evaluator, levels)));
        basis = builder.build();
    }

    /** Whether means have an end of their range that estimates can run to. */
    private boolean isBounded() {
        return spec.family() != Family.GAUSSIAN && spec.penalty() == Penalty.NONE;
    }

    private boolean isBinary() {
        return spec.family().outcome() == Family.Outcome.BINARY;
    }

    private void refuseConstant() {
        double[] left = reported.outcome();
        if (isBounded() && Arrays.stream(left).allMatch(y -> y == left[0] && (y == 0 || isBinary()))) {
            String outcome = spec.formula().outcome().toString();
            throw SpecificationException.column(outcome, "The outcome '" + outcome + "' is "
                    + (left.length == 0 && isBinary() ? "the same in all rows of each level of the fixed effects."
                            : left.length > 0 && left[0] == 1 ? "one in every row." : "zero in every row."));
        }
    }

    private void estimate() {
        first = climb();
        while (first.separated() != null) {
            boolean[] keep = first.separated().clone();
            for (int i = 0; i < keep.length; i++) {
                keep[i] = !keep[i];
            }
            Sample rest = ZeroLevels.drop(estimated.where(keep), fixedEffects, isBinary(), new DegenerateLevels());
            if (rest.size() == 0 && !fixedEffects.isEmpty()) {
                throw SpecificationException.field("formula", "The terms and fixed effects separate every row: each outcome is"
                        + " predicted without error as their estimates grow, and none is finite.");
            }
            design(rest);
            first = climb();
        }
        separatedRows = reported.size() - estimated.size();
        if (separatedRows > 0) {
            findInfinite();
            if (!fixedEffects.isEmpty()) {
                reported = estimated.inFrameOrder();
                meanParameters = basis.size() + absorption.parameters();
            }
        }
    }

    private Optimum climb() {
        Maximiser maximiser = new Maximiser(estimated, basis, absorption, monitor);
        return spec.penalty() == Penalty.FIRTH ? maximiser.firth() : maximiser.withoutDispersion(spec.family());
    }

    /** Terms whose coefficient the remaining rows leave open: those of dependencies that the separated rows had broken. */
    private void findInfinite() {
        List<String> known = new ArrayList<>(dependent.stream().map(dropped -> dropped.column().name()).toList());
        if (estimated.size() == 0 && spec.formula().intercept()) {
            infinite.add(INTERCEPT);
        }
        for (Dropped dropped : basis.dropped()) {
            if (!known.contains(dropped.column().name())) {
                infinite.add(dropped.column().name());
                infinite.addAll(dropped.partners());
                if (dropped.constant() != 0 && fixedEffects.isEmpty()) {
                    infinite.add(INTERCEPT);
                }
            }
        }
    }
}
