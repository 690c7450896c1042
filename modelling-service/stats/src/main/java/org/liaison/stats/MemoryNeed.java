package org.liaison.stats;

import java.util.Arrays;
import java.util.List;

import org.liaison.stats.absorb.DimensionPlan;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.formula.Part;
import org.liaison.stats.formula.Term;

/**
 * An estimate of the heap that a fit holds at its peak beside its data, to be compared with what is free before the fit
 * starts. It counts the arrays of this package that are as long as the rows, the levels of the effects, or the square of
 * the dense parameters; measured peaks lie within a factor of two of it. Garbage comes on top.
 */
public final class MemoryNeed {

    private static final long DOUBLE = 8;
    private static final long INT = 4;
    /** Row numbers, outcome, weights, offset; once as read, once in the order of the groups. */
    private static final long SAMPLE = 2 * (INT + 3 * DOUBLE);
    /** Linear predictor, mean, log-likelihood, score and weight of a row. */
    private static final long ROW_TERMS = 5 * DOUBLE;
    /** Derivatives of a row that the dispersion adds. */
    private static final long DISPERSION_TERMS = 3 * DOUBLE;
    /** Fitted values and residuals, and where they belong. */
    private static final long OBSERVATION = 5 * DOUBLE + INT;
    /** Matrices of the dense parameters that are held at the same time. */
    private static final long MATRICES = 8;
    /** Vectors over all levels that an iterative solution holds, those of its blocks of rows included. */
    private static final long ITERATIVE_VECTORS = 40;
    private static final long LEVEL_RECORD = 40;

    private MemoryNeed() {
    }

    /** Bytes that a fit of a frame needs. */
    public static long of(FitSpec spec, Frame frame) {
        long columns = spec.formula().terms().stream().mapToLong(term -> columns(term, frame)).sum();
        List<String> effects = spec.effects() == Effects.FIXED ? spec.formula().fixedEffects()
                : spec.effects().needsUnit() ? List.of(spec.unit()) : List.of();
        return of(spec, frame.rows(), columns, effects.stream().mapToInt(name -> frame.grouping(name).size()).toArray());
    }

    /**
     * Bytes that a fit needs.
     *
     * @param columns of the design, factors counted by their dummies
     * @param levels number of levels of each fixed effect, or of the units
     */
    public static long of(FitSpec spec, long rows, long columns, int... levels) {
        boolean dispersion = spec.family().hasDispersion();
        long terms = ROW_TERMS + (dispersion ? DISPERSION_TERMS : 0);
        // Two states of the optimiser; those of a negative binomial beside the Poisson fit they started from.
        long climbing = 2 * terms + (dispersion ? ROW_TERMS + 2 * INT : INT);
        // Afterwards one state, and for sandwich errors each column's influence.
        long reporting = terms + OBSERVATION + (dispersion ? ROW_TERMS : 0)
                + (spec.vcov().type().isInformation() ? 0 : DOUBLE * columns);
        long copies = spec.effects().needsUnit() ? 2 : 1;
        // Estimates on other weights of the rows, one at a time on each processor.
        boolean again = spec.vcov().replications() != null || spec.biasCorrection() != BiasCorrection.NONE;
        long refits = again ? Runtime.getRuntime().availableProcessors() * (2 * terms + 2 * DOUBLE) : 0;
        long row = SAMPLE + copies * DOUBLE * columns + Math.max(climbing, reporting + refits);
        return rows * row + effects(spec, rows, columns, levels);
    }

    private static long effects(FitSpec spec, long rows, long columns, int[] levels) {
        if (spec.effects() != Effects.FIXED) {
            long units = Arrays.stream(levels).sum();
            return MATRICES * DOUBLE * (columns + 2) * (columns + 2) + units * DOUBLE * (columns + 8);
        }
        DimensionPlan.Sizes sizes = DimensionPlan.sizes(rows, levels);
        long dense = columns + sizes.dense() + 1;
        long bytes = MATRICES * DOUBLE * dense * dense + sizes.eliminated() * 2 * DOUBLE * dense;
        long all = sizes.eliminated() + sizes.dense() + sizes.large();
        bytes += all * (DOUBLE * (4 * columns + 6) + LEVEL_RECORD) + rows * 2 * INT * levels.length;
        return sizes.large() == 0 ? bytes : bytes + rows * 3 * DOUBLE + sizes.large() * DOUBLE * ITERATIVE_VECTORS;
    }

    private static long columns(Term term, Frame frame) {
        long columns = 1;
        for (Part part : term.parts()) {
            boolean factor = part instanceof Part.Categorical || frame.has(part.toString()) && frame.isText(part.toString());
            if (factor) {
                Grouping levels = frame.grouping(part.variables().iterator().next());
                columns *= Math.max(1, levels.size());
            }
        }
        return columns;
    }
}
