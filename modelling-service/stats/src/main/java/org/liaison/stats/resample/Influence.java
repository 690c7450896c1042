package org.liaison.stats.resample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.liaison.stats.BiasCorrection;
import org.liaison.stats.Family;
import org.liaison.stats.FitMonitor;
import org.liaison.stats.FitResult;
import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovType;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.summary.Coefficient;

/** Which units the estimates hang on: every coefficient without each of them. */
public final class Influence {

    /** Rows times levels up to which estimating anew takes about a second. */
    private static final long QUICK = 200_000;
    /** Those up to which it takes no more than somebody may want to wait who asks for it. */
    private static final long BEARABLE = 20 * QUICK;

    private final FitResult fit;
    private final Grouping groups;
    private final int[] sizes;

    private Influence(FitResult fit, Grouping groups) {
        this.fit = fit;
        this.groups = groups;
        this.sizes = new int[groups.size()];
        for (int code : groups.codes()) {
            if (code >= 0) {
                sizes[code]++;
            }
        }
    }

    /**
     * Each coefficient without each level, level by level.
     *
     * @param data that the fit was estimated on
     * @param groups levels of the fit's observations, in their order; rows without a level always stay
     * @param asked null: exact where that takes about a second, or there is no other way
     * @throws SpecificationException for a single level, or a fit too large for what it needs
     */
    public static List<InfluenceRow> of(FitResult fit, Frame data, Grouping groups, InfluenceMethod asked, FitMonitor monitor) {
        if (groups.size() < 2) {
            throw SpecificationException.field("by", "'" + groups.name() + "' has one level; without it nothing is left.");
        }
        long work = (long) groups.codes().length * groups.size();
        boolean steps = Refit.suits(fit) && fit.spec().biasCorrection() == BiasCorrection.NONE
                && !fit.model().model().absorption().isIterative();
        InfluenceMethod method = asked != null ? asked
                : work <= QUICK || !steps ? InfluenceMethod.EXACT : InfluenceMethod.ONE_STEP;
        if (method == InfluenceMethod.ONE_STEP && !steps) {
            throw SpecificationException.field("method",
                    "One step is there for pooled and fixed fits without a penalty, a bias correction or several large fixed effects;"
                            + " use 'exact'.");
        }
        if (method == InfluenceMethod.EXACT && work > BEARABLE) {
            throw SpecificationException.field(asked == null ? "by" : "method", groups.size() + " levels of a sample of "
                    + groups.codes().length + " rows are too many to estimate the model without each of them"
                    + (steps ? "; use 'one_step'." : "."));
        }
        Influence influence = new Influence(fit, groups);
        return method == InfluenceMethod.EXACT ? influence.exact(data, monitor) : influence.oneStep();
    }

    private List<InfluenceRow> exact(Frame data, FitMonitor monitor) {
        FrameRefit refit = new FrameRefit(data, fit.spec());
        int[] rows = fit.observations().row();
        return Replications.run(groups.size(), monitor, level -> {
            int[] rest = IntStream.range(0, rows.length).filter(i -> groups.codes()[i] != level).map(i -> rows[i]).toArray();
            return Optional.of(rows(level, refit.on(rest, null)));
        }).stream().flatMap(List::stream).toList();
    }

    private List<InfluenceRow> rows(int level, Optional<FitResult> without) {
        return fit.coefficients().stream().map(was -> {
            Stream<Coefficient> others = without.stream().flatMap(other -> other.coefficients().stream());
            Coefficient now = others.filter(other -> other.term().equals(was.term())).findFirst().orElse(null);
            return row(level, was, now == null ? null : (Double) now.estimate(), now == null ? null : now.stdError(),
                    InfluenceMethod.EXACT);
        }).toList();
    }

    private List<InfluenceRow> oneStep() {
        OneStep step = new OneStep(fit, groups);
        VcovType type = fit.spec().vcov().type();
        boolean information = (type == VcovType.OIM || type == VcovType.IID) && fit.spec().family() != Family.GAUSSIAN;
        int terms = fit.coefficients().size();
        InfluenceRow[][] all = new InfluenceRow[groups.size()][];
        IntStream.range(0, groups.size()).parallel().forEach(level -> {
            double[][] there = step.without(level);
            all[level] = IntStream.range(0, terms).mapToObj(j -> row(level, fit.coefficients().get(j),
                    there == null ? null : (Double) there[0][j], there == null || !information ? null : (Double) there[1][j],
                    InfluenceMethod.ONE_STEP)).toArray(InfluenceRow[]::new);
        });
        List<InfluenceRow> rows = new ArrayList<>();
        Arrays.stream(all).forEach(ofLevel -> rows.addAll(Arrays.asList(ofLevel)));
        return rows;
    }

    private InfluenceRow row(int level, Coefficient was, Double estimate, Double error, InfluenceMethod method) {
        Double change = estimate == null ? null : (Double) (was.estimate() - estimate);
        boolean errors = error != null && was.stdError() != null;
        return new InfluenceRow(groups.levels()[level], sizes[level], was.term(), estimate, change,
                change == null || was.stdError() == null ? null : (Double) (change / was.stdError()), error,
                errors ? (Double) (was.stdError() - error) : null, method);
    }
}
