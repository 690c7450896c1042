package org.liaison.stats.comparison;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.liaison.stats.BiasCorrection;
import org.liaison.stats.Effects;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Penalty;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.WeightType;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;
import org.liaison.stats.outcome.OutcomeDistribution;
import org.liaison.stats.summary.Inference;

/**
 * Vuong's (1989, Econometrica 57) test of models of which neither is a special case of the other: the mean difference of the
 * rows'
 * log-likelihoods over its standard error. Large values favour the first model, large negative ones the second, and in between
 * they cannot be told apart. {@code nonnest2::vuongtest} and {@code pscl::vuong} in R.
 */
public final class VuongTest {

    /** Standard deviation of the differences below which the models are the same, in units of log-likelihood. */
    private static final double SAME = 1e-7;

    private VuongTest() {
    }

    /**
     * Compares two fits of the same rows.
     *
     * @param level 1 - the error of calling models different that are equally close
     * @param cluster column of the first fit whose groups of rows are independent, null for each row
     * @throws SpecificationException for nested fits, other rows, or fits without a likelihood by row
     */
    public static VuongResult of(FitResult first, FitResult second, double level, String cluster) {
        check(first, "first");
        check(second, "second");
        boolean same = Arrays.equals(first.observations().row(), second.observations().row())
                && Arrays.equals(first.observations().outcome(), second.observations().outcome())
                && Arrays.equals(first.model().reported().weights(), second.model().reported().weights());
        if (!same) {
            throw SpecificationException.field("second",
                    "The fits have different rows, outcomes or weights; likelihoods compare only on the same sample.");
        }
        if (isNested(first.spec(), second.spec()) || isNested(second.spec(), first.spec())) {
            throw SpecificationException.field("second", "One of the models is a special case of the other; use the"
                    + " likelihood-ratio test.");
        }
        Sums sums = sums(first, second, cluster);
        double deviation = Math.sqrt(Math.max(0, sums.square / sums.count - Math.pow(sums.difference / sums.count, 2)));
        if (!(deviation > SAME)) {
            throw SpecificationException.field("second", "The fits give every row the same likelihood; there is nothing to tell"
                    + " apart.");
        }
        int more = first.summary().parameters() - second.summary().parameters();
        double scale = deviation * Math.sqrt(sums.count);
        double bic = more * Math.log(first.summary().nobs()) / 2;
        return new VuongResult(sums.count, sums.difference, deviation, side(sums.difference, scale, level),
                side(sums.difference - more, scale, level), side(sums.difference - bic, scale, level));
    }

    private static VuongResult.Side side(double difference, double scale, double level) {
        double z = difference / scale;
        double p = new Inference(level, null).pValue(z);
        Verdict verdict = p >= 1 - level ? Verdict.NEITHER : z > 0 ? Verdict.FIRST : Verdict.SECOND;
        return new VuongResult.Side(difference, z, p, verdict);
    }

    private record Sums(long count, double difference, double square) {
    }

    private static Sums sums(FitResult first, FitResult second, String cluster) {
        double[] a = logLik(first);
        double[] b = logLik(second);
        Sample sample = first.model().reported();
        double difference = 0;
        double square = 0;
        if (cluster == null) {
            for (int i = 0; i < a.length; i++) {
                difference += sample.weights()[i] * (a[i] - b[i]);
                square += sample.weights()[i] * (a[i] - b[i]) * (a[i] - b[i]);
            }
            return new Sums(sample.observations(), difference, square);
        }
        if (!sample.frame().has(cluster)) {
            throw SpecificationException.field("cluster", "The first fit does not use a column '" + cluster
                    + "'. Clusters are those of a column that it uses, such as its unit.");
        }
        Grouping grouping = sample.group(cluster);
        double[] totals = new double[grouping.size()];
        for (int i = 0; i < a.length; i++) {
            if (grouping.codes()[i] < 0) {
                throw SpecificationException.cell(sample.rows()[i], cluster, "The cluster of this row is missing.");
            }
            totals[grouping.codes()[i]] += sample.weights()[i] * (a[i] - b[i]);
        }
        for (double total : totals) {
            difference += total;
            square += total * total;
        }
        return new Sums(totals.length, difference, square);
    }

    private static double[] logLik(FitResult fit) {
        return OutcomeDistribution.of(fit).logLik(fit.observations().outcome(), fit.observations().linearPredictor());
    }

    private static void check(FitResult fit, String field) {
        FitSpec spec = fit.spec();
        if (spec.effects() != Effects.POOLED && spec.effects() != Effects.FIXED) {
            throw SpecificationException.field(field, "A fit with effects '" + spec.effects().code()
                    + "' has no likelihood by row; compare pooled and fixed fits, or information criteria.");
        }
        boolean sampled = spec.weights() != null && spec.weightType() == WeightType.PROBABILITY;
        if (sampled || spec.penalty() == Penalty.FIRTH || spec.biasCorrection() != BiasCorrection.NONE) {
            throw SpecificationException.field(field,
                    "With probability weights, a penalty or a bias correction there is no maximised likelihood to compare.");
        }
    }

    /** Whether the first model is the second with some parameters at zero. Compares terms by name. */
    static boolean isNested(FitSpec small, FitSpec large) {
        boolean families = small.family() == large.family()
                || small.family() == Family.POISSON && large.family().hasDispersion();
        Set<String> smaller = terms(small);
        return families && offsets(small).equals(offsets(large)) && terms(large).containsAll(smaller);
    }

    private static Set<String> terms(FitSpec spec) {
        Set<String> terms = new HashSet<>();
        spec.formula().terms().forEach(term -> terms.add(term.parts().stream().map(Object::toString).sorted()
                .collect(Collectors.joining(":"))));
        spec.formula().fixedEffects().forEach(column -> terms.add("factor(" + column + ")"));
        if (spec.formula().intercept()) {
            terms.add("1");
        }
        return terms;
    }

    private static Set<String> offsets(FitSpec spec) {
        Set<String> offsets = new HashSet<>();
        spec.formula().offsets().forEach(offset -> offsets.add(offset.toString()));
        if (spec.offset() != null) {
            offsets.add(spec.offset());
        }
        if (spec.exposure() != null) {
            offsets.add("log(" + spec.exposure() + ")");
        }
        return offsets;
    }
}
