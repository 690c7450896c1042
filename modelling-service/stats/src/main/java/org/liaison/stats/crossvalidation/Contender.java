package org.liaison.stats.crossvalidation;

import java.util.ArrayList;
import java.util.List;

import org.liaison.stats.BiasCorrection;
import org.liaison.stats.Effects;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitMonitor;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.WeightType;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;
import org.liaison.stats.design.SampleBuilder;
import org.liaison.stats.panel.WithinBetween;
import org.liaison.stats.summary.Note;
import org.liaison.stats.summary.NoteCode;

/** A model that is estimated on some units and judged on the others. */
final class Contender {

    private final FitSpec spec;
    private final Frame data;
    private final Sample sample;
    private final List<String> terms;

    /**
     * @param fit the model estimated on all its rows
     * @param data the rows that all models use
     * @param field of the request that names the fit, for messages
     */
    Contender(FitResult fit, Frame data, Grouping units, String field) {
        FitSpec asked = fit.spec().withVcov(VcovSpec.of(VcovType.OIM));
        refuse(asked, field);
        // A unit's mean is of its own rows, so that the split is the same whoever else is there.
        WithinBetween split = asked.effects() == Effects.WITHIN_BETWEEN ? WithinBetween.of(data, asked) : null;
        this.spec = split == null ? asked : split.spec().change().effects(Effects.RANDOM).build();
        this.data = split == null ? data : split.frame();
        this.sample = new SampleBuilder(this.data, spec).build();
        refuseNested(units, field);
        this.terms = fit.observations().row().length == data.rows() ? fit.covariance().terms()
                : Estimator.fit(this.data, spec).covariance().terms();
    }

    private static void refuse(FitSpec spec, String field) {
        if (spec.effects() == Effects.CONDITIONAL) {
            throw SpecificationException.field(field,
                    "A conditional model says how a unit's total is spread over its rows, not how"
                            + " large it is; it has no predictive density. Compare 'random' or 'within_between'.");
        }
        if (spec.biasCorrection() != BiasCorrection.NONE) {
            throw SpecificationException.field(field, "Bias-corrected estimates are not compared by cross-validation.");
        }
        if (spec.weights() != null && spec.weightType() == WeightType.PROBABILITY) {
            throw SpecificationException.field(field, "With probability weights there is no likelihood to compare.");
        }
    }

    /** Effects of levels that are held out whole are not estimated; effects of a unit must not be in several folds. */
    private void refuseNested(Grouping units, String field) {
        for (String column : spec.formula().fixedEffects()) {
            if (isNested(data.grouping(column), units)) {
                throw SpecificationException.field(field, "The effects of '" + column + "' are fixed: a level that is held out"
                        + " with its '" + units.name()
                        + "' has no estimated effect, so that the model does not say what to expect"
                        + " there. Compare 'random' or 'within_between', whose within coefficients stand for the fixed ones.");
            }
        }
        if (spec.effects().needsUnit() && !isNested(data.grouping(spec.unit()), units)) {
            throw SpecificationException.field("unit", "Rows of one '" + spec.unit() + "' lie in several '" + units.name()
                    + "'; a unit whose effect is random is held out whole.");
        }
    }

    private static boolean isNested(Grouping inner, Grouping outer) {
        int[] outerOf = new int[inner.size()];
        for (int row = 0; row < inner.codes().length; row++) {
            int code = inner.codes()[row];
            if (outerOf[code] != 0 && outerOf[code] != outer.codes()[row] + 1) {
                return false;
            }
            outerOf[code] = outer.codes()[row] + 1;
        }
        return true;
    }

    Family family() {
        return spec.family();
    }

    /** Outcome and weights by row: those of another contender must be the same. */
    Sample sample() {
        return sample;
    }

    /**
     * Log densities of some rows, estimated on others.
     *
     * @throws SpecificationException saying why there are none
     */
    double[] score(int[] estimated, int[] heldOut, FitMonitor monitor) {
        FitResult fit = Estimator.fit(data.pick(estimated).build(), spec, monitor);
        if (!fit.summary().converged()) {
            throw SpecificationException.field("fits",
                    fit.notes().stream().filter(note -> note.code() == NoteCode.NOT_CONVERGED)
                            .map(Note::message).findFirst().orElse("No maximum was reached."));
        }
        List<String> missing = new ArrayList<>(terms);
        missing.removeAll(fit.covariance().terms());
        if (!missing.isEmpty()) {
            throw SpecificationException.term(missing.get(0), "Without these units the data do not determine "
                    + String.join(", ", missing) + ".");
        }
        double[] densities = UnitDensities.of(fit, data.pick(heldOut).build(), pick(sample.outcome(), heldOut),
                pick(sample.weights(), heldOut));
        for (double density : densities) {
            if (Double.isNaN(density) || Double.isInfinite(density)) {
                throw SpecificationException.field("fits", "An outcome held out has probability 0 at the estimates.");
            }
        }
        return densities;
    }

    private static double[] pick(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }
}
