package org.liaison.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.BasisBuilder;
import org.liaison.stats.design.Column;
import org.liaison.stats.design.ColumnFactory;
import org.liaison.stats.design.Dropped;
import org.liaison.stats.design.Evaluator;
import org.liaison.stats.design.Levels;
import org.liaison.stats.design.Sample;
import org.liaison.stats.design.SampleBuilder;
import org.liaison.stats.design.ZeroLevels;
import org.liaison.stats.optimise.Maximiser;
import org.liaison.stats.optimise.Optimum;

/**
 * Finds the sample and design on which the Poisson model has a finite maximum, and that maximum: without all-zero levels
 * of fixed effects, without dependent columns, without separated rows. In pooled models separated rows stay in the sample
 * that is reported, with mean zero.
 */
final class Preparation {

    static final String INTERCEPT = "(intercept)";

    private final FitSpec spec;
    private final FitMonitor monitor;
    private final List<String> fixedEffects;

    final Map<String, List<String>> zeroLevels = new LinkedHashMap<>();
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
    Optimum poisson;
    int meanParameters;
    final int missingRows;

    Preparation(Frame data, FitSpec spec, FitMonitor monitor) {
        this.spec = spec;
        this.monitor = monitor;
        this.fixedEffects = spec.formula().fixedEffects();
        SampleBuilder builder = new SampleBuilder(data, spec);
        Sample read = builder.build();
        this.observationsRead = read.observations();
        this.missingRows = builder.missingRows();
        this.reported = ZeroLevels.drop(read, fixedEffects, zeroLevels);
        if (reported.size() == 0 || Arrays.stream(reported.outcome()).allMatch(y -> y == 0)) {
            String outcome = spec.formula().outcome().toString();
            throw SpecificationException.column(outcome, "The outcome '" + outcome + "' is zero in every row.");
        }
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
        absorption = fixedEffects.isEmpty() ? Absorption.constant(sample.size(), spec.formula().intercept())
                : Absorption.of(estimated, fixedEffects);
        BasisBuilder builder = new BasisBuilder(absorption, estimated.weights());
        Evaluator evaluator = new Evaluator(sample.frame(), estimated.rows());
        Levels levels = new Levels(estimated);
        columns.forEach(column -> builder.add(column, column.values(evaluator, levels)));
        basis = builder.build();
    }

    private void estimate() {
        poisson = new Maximiser(estimated, basis, absorption, monitor).poisson();
        while (poisson.separated() != null) {
            boolean[] keep = poisson.separated().clone();
            for (int i = 0; i < keep.length; i++) {
                keep[i] = !keep[i];
            }
            design(ZeroLevels.drop(estimated.where(keep), fixedEffects, new LinkedHashMap<>()));
            poisson = new Maximiser(estimated, basis, absorption, monitor).poisson();
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

    /** Terms whose coefficient the remaining rows leave open: those of dependencies that the separated rows had broken. */
    private void findInfinite() {
        List<String> known = new ArrayList<>(dependent.stream().map(dropped -> dropped.column().name()).toList());
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
