package org.liaison.stats.panel;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

import org.liaison.stats.FitSpec;
import org.liaison.stats.SmallSample;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;
import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.vcov.ParameterCovariance;

/**
 * Covariances of panel models. Units are what is independent, so scores are summed over a unit's rows, and {@code robust} is
 * {@code cluster} by unit, as with Stata's {@code xtpoisson, re vce(robust)}; clusters must hold whole units.
 */
public final class UnitVcov {

    private final VcovSpec spec;
    private final PanelData data;
    private final int[] clusterOf;
    private final int clusters;

    /**
     * @throws SpecificationException for a kind that panel models do not have, or clusters that cut units
     */
    public UnitVcov(FitSpec fit, Sample sample, PanelData data) {
        this.spec = fit.vcov();
        this.data = data;
        refuse(fit);
        boolean clustered = spec.type() == VcovType.CLUSTER || spec.type().isResampled();
        Grouping grouping = clustered ? sample.group(spec.cluster().get(0)) : null;
        this.clusterOf = clustered ? clusterOf(grouping) : null;
        this.clusters = clustered ? grouping.size() : data.units();
        if (clusters < 2 && spec.type() != VcovType.OIM && spec.type() != VcovType.IID) {
            throw SpecificationException.field("vcov.cluster", "Errors of kind '" + spec.type().code()
                    + "' need at least two " + (clustered ? "clusters." : "units."));
        }
    }

    /** Number of clusters, null unless clustered. */
    public Integer clusterCount() {
        return clusterOf == null ? null : clusters;
    }

    /**
     * The covariance of the parameters, empty where the information is singular.
     *
     * @param scores of each unit
     * @param n observations
     * @param k mean parameters
     */
    public Optional<ParameterCovariance> covariance(Maximum maximum, Supplier<double[][]> scores, long n, int k) {
        VcovType type = spec.type();
        if (type == VcovType.OPG) {
            return outerProducts(scores.get(), maximum.theta().length);
        }
        Optional<UnitCovariance> inverse = maximum.factor().map(UnitCovariance::inverse);
        if (type == VcovType.OIM || type == VcovType.IID || type.isResampled()) {
            return inverse.map(ParameterCovariance.class::cast);
        }
        return inverse.map(bread -> bread.sandwich(sums(scores.get()), factor(n, k)));
    }

    private double factor(double n, int k) {
        if (spec.type() == VcovType.HC1) {
            return n / (n - k);
        }
        boolean corrected = spec.type() != VcovType.HC0 && spec.smallSample() == SmallSample.STATA;
        return corrected ? clusters / (clusters - 1.0) : 1;
    }

    private Optional<ParameterCovariance> outerProducts(double[][] scores, int p) {
        double[] sum = new double[p * p];
        for (double[] score : sums(scores)) {
            for (int a = 0; a < p; a++) {
                for (int b = a; b < p; b++) {
                    sum[a * p + b] += score[a] * score[b];
                }
            }
        }
        return new Bordered(p, 0, sum, new double[0], new double[0]).factor().map(UnitCovariance::inverse);
    }

    private double[][] sums(double[][] scores) {
        double[][] sums = new double[clusters][scores[0].length];
        for (int u = 0; u < scores.length; u++) {
            double[] into = sums[clusterOf == null ? u : clusterOf[u]];
            for (int a = 0; a < into.length; a++) {
                into[a] += data.unitWeights()[u] * scores[u][a];
            }
        }
        return sums;
    }

    private int[] clusterOf(Grouping grouping) {
        int[] of = new int[data.units()];
        Arrays.fill(of, -1);
        for (int u = 0; u < of.length; u++) {
            for (int p = data.start()[u]; p < data.start()[u + 1]; p++) {
                int code = grouping.codes()[data.order()[p]];
                if (of[u] >= 0 && of[u] != code) {
                    throw SpecificationException.field("vcov.cluster", "Clusters must hold whole units of '"
                            + data.unit().name() + "', whose rows depend on one another; '" + data.unit().levels()[u]
                            + "' lies in more than one level of '" + grouping.name() + "'.");
                }
                of[u] = code;
            }
        }
        return of;
    }

    private static void refuse(FitSpec fit) {
        VcovSpec spec = fit.vcov();
        String effects = fit.effects().code();
        if (spec.type() == VcovType.EIM || spec.type() == VcovType.TWO_WAY) {
            throw SpecificationException.field("vcov.type", "Errors of kind '" + spec.type().code() + "' do not exist for '"
                    + effects + "' models: " + (spec.type() == VcovType.EIM ? "their expected information has no closed form."
                            : "units would depend on one another."));
        }
        if (spec.smallSample() == SmallSample.FIXEST || spec.smallSample() == SmallSample.SANDWICH) {
            throw SpecificationException.field("vcov.small_sample", "'" + spec.smallSample().code()
                    + "' names what a program does that has no '" + effects + "' models; use 'none' or 'stata'.");
        }
    }
}
