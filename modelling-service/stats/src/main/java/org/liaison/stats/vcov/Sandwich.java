package org.liaison.stats.vcov;

import java.util.Arrays;
import java.util.List;

import org.liaison.stats.WeightType;
import org.liaison.stats.design.Sample;
import org.liaison.stats.linalg.BorderedFactor;
import org.liaison.stats.optimise.IndexModel;
import org.liaison.stats.optimise.Optimum;
import org.liaison.stats.optimise.Point;

/**
 * Inverse information, or the sandwich of it with outer products of the scores; the fixed effects and the dispersion count.
 * No matrix over all parameters is ever formed.
 */
final class Sandwich implements ParameterCovariance {

    private final Optimum optimum;
    private final BorderedFactor bread;
    private final boolean joint;
    private final double scale;
    private final List<Meat> meats;

    /** One sum of outer products of scores with its factor; {@code codes} null means each row for itself. */
    record Meat(int[] codes, int count, double factor) {
    }

    /**
     * @param scale of the inverse information where there is no outer product
     * @param meats outer products, none for the inverse information alone
     */
    Sandwich(Optimum optimum, BorderedFactor bread, boolean joint, double scale, List<Meat> meats) {
        this.scale = scale;
        this.optimum = optimum;
        this.bread = bread;
        this.joint = joint;
        this.meats = meats;
    }

    @Override
    public double[][] of(List<Point> gradients) {
        List<Point> directions = gradients.stream().map(this::solve).toList();
        int c = gradients.size();
        double[][] covariance = new double[c][c];
        if (meats.isEmpty()) {
            for (int a = 0; a < c; a++) {
                for (int b = a; b < c; b++) {
                    covariance[a][b] = scale * dot(gradients.get(a), directions.get(b));
                }
            }
        } else {
            double[][] influence = directions.stream().map(this::influence).toArray(double[][]::new);
            meats.forEach(meat -> add(meat, influence, covariance));
        }
        for (int a = 0; a < c; a++) {
            for (int b = 0; b < a; b++) {
                covariance[a][b] = covariance[b][a];
            }
        }
        return covariance;
    }

    @Override
    public boolean isJoint() {
        return joint;
    }

    private Point solve(Point gradient) {
        double[] dense = Arrays.copyOf(gradient.dense(), bread.size());
        double[] group = gradient.group().clone();
        bread.solve(dense, group);
        return new Point(dense, group);
    }

    private double dot(Point gradient, Point direction) {
        double sum = 0;
        for (int a = 0; a < direction.dense().length; a++) {
            sum += gradient.dense()[a] * direction.dense()[a];
        }
        for (int g = 0; g < direction.group().length; g++) {
            sum += gradient.group()[g] * direction.group()[g];
        }
        return sum;
    }

    /** Each row's score times a direction. */
    private double[] influence(Point direction) {
        IndexModel model = optimum.model();
        double[] influence = model.eta(direction, false);
        boolean dispersion = joint && model.likelihood().hasDispersion();
        double last = dispersion ? direction.dense()[direction.dense().length - 1] : 0;
        for (int i = 0; i < influence.length; i++) {
            influence[i] *= optimum.rows().score()[i];
            if (dispersion) {
                influence[i] += optimum.rows().dispersionScore()[i] * last;
            }
        }
        return influence;
    }

    private void add(Meat meat, double[][] influence, double[][] covariance) {
        Sample sample = optimum.model().sample();
        double[] weights = sample.weights();
        double[][] sums = influence;
        double[] scale = new double[weights.length];
        if (meat.codes == null) {
            for (int i = 0; i < scale.length; i++) {
                scale[i] = meat.factor * (sample.weightType() == WeightType.PROBABILITY ? weights[i] * weights[i] : weights[i]);
            }
        } else {
            sums = new double[influence.length][meat.count];
            for (int a = 0; a < influence.length; a++) {
                for (int i = 0; i < weights.length; i++) {
                    sums[a][meat.codes[i]] += weights[i] * influence[a][i];
                }
            }
            scale = new double[meat.count];
            Arrays.fill(scale, meat.factor);
        }
        for (int a = 0; a < sums.length; a++) {
            for (int b = a; b < sums.length; b++) {
                double sum = 0;
                for (int i = 0; i < scale.length; i++) {
                    sum += scale[i] * sums[a][i] * sums[b][i];
                }
                covariance[a][b] += sum;
            }
        }
    }
}
