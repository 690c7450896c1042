package org.liaison.stats.vcov;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.liaison.stats.Family;
import org.liaison.stats.FitSpec;
import org.liaison.stats.SmallSample;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.WeightType;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.optimise.IndexModel;
import org.liaison.stats.optimise.Optimum;

/** Builds the covariance that a specification names. */
public final class VcovBuilder {

    private final VcovSpec spec;
    private final boolean gaussian;
    private final Optimum optimum;
    private final Sample sample;
    private final long n;
    private final int k;
    private final int[] clusterCounts;
    private final List<Clusters> clusters;

    /**
     * @param fit family and covariance wanted
     * @param sample rows reported; the optimum's own sample may lack rows whose mean is zero
     * @param n number of observations
     * @param k mean parameters
     */
    public VcovBuilder(FitSpec fit, Optimum optimum, Sample sample, long n, int k) {
        this.spec = fit.vcov();
        this.gaussian = fit.family() == Family.GAUSSIAN;
        this.optimum = optimum;
        this.sample = sample;
        this.n = n;
        this.k = k;
        this.clusterCounts = spec.cluster().isEmpty() ? new int[0] : Clusters.counts(sample, spec.cluster());
        this.clusters = spec.type().isClustered() ? Clusters.of(optimum.model().sample(), spec.cluster()) : List.of();
    }

    /** Number of clusters, of the smaller column in two-way clustering; null without clusters. */
    public Integer clusterCount() {
        return clusterCounts.length == 0 ? null
                : clusterCounts.length == 1 ? clusterCounts[0] : Math.min(clusterCounts[0], clusterCounts[1]);
    }

    /** The covariance, empty where the information is singular. */
    public Optional<ParameterCovariance> build() {
        VcovType type = spec.type();
        if (type == VcovType.OPG) {
            return outerProducts().factor().map(factor -> new Sandwich(optimum, factor, true, 1, List.of()));
        }
        boolean expected = type == VcovType.EIM || spec.smallSample() == SmallSample.SANDWICH;
        boolean joint = !expected || !optimum.model().likelihood().isOrthogonal();
        Bordered bread = expected ? expected() : optimum.information();
        // The variance of a Gaussian outcome is estimated by n - k degrees of freedom.
        double scale = gaussian ? (double) n / (n - k) : spec.smallSample() == SmallSample.DEVIANCE ? deviance() / (n - k) : 1;
        return bread.factor().map(f -> new Sandwich(optimum, f, joint, scale, meats(type)));
    }

    private double deviance() {
        Sample rows = optimum.model().sample();
        double alpha = Math.exp(optimum.lnAlpha());
        double deviance = 0;
        for (int i = 0; i < rows.size(); i++) {
            deviance += rows.weights()[i] * optimum.model().likelihood().devianceAt(rows.outcome()[i], optimum.rows().mu()[i],
                    optimum.eta()[i], alpha);
        }
        return deviance;
    }

    private List<Sandwich.Meat> meats(VcovType type) {
        if (type.isInformation() || type.isResampled()) {
            return List.of();
        }
        if (!type.isClustered()) {
            return List.of(new Sandwich.Meat(null, 0, robustFactor(type)));
        }
        List<Sandwich.Meat> meats = new ArrayList<>();
        for (int c = 0; c < clusters.size(); c++) {
            Clusters one = clusters.get(c);
            meats.add(new Sandwich.Meat(one.codes(), one.count(), one.sign() * clusterFactor(clusterCounts[c])));
        }
        return meats;
    }

    private double robustFactor(VcovType type) {
        double rows = n;
        if (type == VcovType.HC0) {
            return 1;
        }
        if (type == VcovType.HC1) {
            return rows / (rows - k);
        }
        return switch (spec.smallSample()) {
            case NONE, DEVIANCE -> 1;
            case STATA -> gaussian ? rows / (rows - k) : rows / (rows - 1);
            // (n-1)/(n-K) times n/(n-1), every row being its own cluster
            case FIXEST, SANDWICH -> rows / (rows - k);
        };
    }

    private double clusterFactor(double count) {
        return switch (spec.smallSample()) {
            case NONE, DEVIANCE -> 1;
            case STATA, SANDWICH -> count / (count - 1) * (gaussian ? (n - 1.0) / (n - k) : 1);
            case FIXEST -> (n - 1.0) / (n - notNested()) * clusterCount() / (clusterCount() - 1.0);
        };
    }

    /** Mean parameters without the effects nested in a cluster; the constant always counts. */
    private int notNested() {
        int nested = 0;
        List<Grouping> dimensions = optimum.model().absorption().dimensions();
        for (int d = 0; d < dimensions.size(); d++) {
            Grouping dimension = dimensions.get(d);
            boolean inside = clusters.stream().filter(c -> c.sign() > 0).anyMatch(c -> isNested(dimension, c));
            nested += inside ? dimension.size() - 1 : 0;
        }
        return k - nested;
    }

    private static boolean isNested(Grouping dimension, Clusters cluster) {
        int[] clusterOf = new int[dimension.size()];
        Arrays.fill(clusterOf, -1);
        for (int i = 0; i < dimension.codes().length; i++) {
            int level = dimension.codes()[i];
            if (clusterOf[level] >= 0 && clusterOf[level] != cluster.codes()[i]) {
                return false;
            }
            clusterOf[level] = cluster.codes()[i];
        }
        return true;
    }

    /** Expected information, with that of the dispersion where the two cannot be parted. */
    private Bordered expected() {
        IndexModel model = optimum.model();
        boolean joint = !model.likelihood().isOrthogonal();
        RowTerms rows = RowTerms.of(model.sample().size(), joint);
        model.likelihood().expect(optimum.eta(), Math.exp(optimum.lnAlpha()), rows);
        if (joint) {
            return model.information(rows);
        }
        double[] weights = model.sample().weights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= rows.weight()[i];
        }
        return model.crossProducts(weights, null, null);
    }

    private Bordered outerProducts() {
        IndexModel model = optimum.model();
        int rows = model.sample().size();
        double[] mean = new double[rows];
        double[] cross = new double[rows];
        double[] corner = new double[rows];
        boolean dispersion = model.likelihood().hasDispersion();
        for (int i = 0; i < rows; i++) {
            double weight = model.sample().weights()[i];
            weight = sample.weightType() == WeightType.PROBABILITY ? weight * weight : weight;
            double score = optimum.rows().score()[i];
            mean[i] = weight * score * score;
            if (dispersion) {
                cross[i] = weight * score * optimum.rows().dispersionScore()[i];
                corner[i] = weight * optimum.rows().dispersionScore()[i] * optimum.rows().dispersionScore()[i];
            }
        }
        return dispersion ? model.crossProducts(mean, cross, corner) : model.crossProducts(mean, null, null);
    }
}
