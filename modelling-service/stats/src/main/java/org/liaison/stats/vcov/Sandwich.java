package org.liaison.stats.vcov;

import java.util.Arrays;
import java.util.List;

import org.liaison.stats.WeightType;
import org.liaison.stats.linalg.Blocks;
import org.liaison.stats.linalg.BorderedFactor;
import org.liaison.stats.linalg.Dot;
import org.liaison.stats.optimise.IndexModel;
import org.liaison.stats.optimise.Optimum;
import org.liaison.stats.optimise.Point;

/**
 * Inverse information, or the sandwich of it with outer products of the scores; the fixed effects and the dispersion count.
 * No matrix over all parameters is ever formed.
 */
final class Sandwich implements ParameterCovariance {

    private static final int CHUNK = 512;

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
            for (Meat meat : meats) {
                add(meat.codes == null ? ofRows(directions) : ofClusters(directions, meat), meat.factor, covariance);
            }
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

    private static void add(double[][] sums, double factor, double[][] covariance) {
        for (int a = 0; a < sums.length; a++) {
            for (int b = a; b < sums.length; b++) {
                covariance[a][b] += factor * sums[a][b];
            }
        }
    }

    private double[][] ofRows(List<Point> directions) {
        Blocks blocks = optimum.model().absorption().blocks();
        double[][][] parts = new double[blocks.count()][][];
        blocks.each((block, from, to) -> parts[block] = squares(directions, from, to));
        double[][] sum = parts[0];
        for (int block = 1; block < parts.length; block++) {
            for (int a = 0; a < sum.length; a++) {
                for (int b = a; b < sum.length; b++) {
                    sum[a][b] += parts[block][a][b];
                }
            }
        }
        return sum;
    }

    private double[][] squares(List<Point> directions, int from, int to) {
        boolean sampled = optimum.model().sample().weightType() == WeightType.PROBABILITY;
        double[] weights = optimum.model().sample().weights();
        int c = directions.size();
        double[][] sums = new double[c][c];
        double[][] influence = new double[c][CHUNK];
        double[] weighted = new double[CHUNK];
        Dot dot = new Dot(CHUNK);
        for (int start = from; start < to; start += CHUNK) {
            int length = Math.min(CHUNK, to - start);
            influence(directions, start, length, influence);
            for (int a = 0; a < c; a++) {
                for (int j = 0; j < length; j++) {
                    double weight = weights[start + j];
                    weighted[j] = (sampled ? weight * weight : weight) * influence[a][j];
                }
                for (int b = a; b < c; b++) {
                    sums[a][b] += dot.of(weighted, influence[b], 0, length);
                }
            }
        }
        return sums;
    }

    private double[][] ofClusters(List<Point> directions, Meat meat) {
        double[] weights = optimum.model().sample().weights();
        int c = directions.size();
        double[][] byCluster = new double[c][meat.count];
        double[][] influence = new double[c][CHUNK];
        for (int start = 0; start < weights.length; start += CHUNK) {
            int length = Math.min(CHUNK, weights.length - start);
            influence(directions, start, length, influence);
            for (int a = 0; a < c; a++) {
                for (int j = 0; j < length; j++) {
                    byCluster[a][meat.codes[start + j]] += weights[start + j] * influence[a][j];
                }
            }
        }
        double[][] sums = new double[c][c];
        for (int a = 0; a < c; a++) {
            for (int b = a; b < c; b++) {
                sums[a][b] = Dot.range(byCluster[a], byCluster[b], 0, meat.count);
            }
        }
        return sums;
    }

    /** Scores of some rows times each direction. */
    private void influence(List<Point> directions, int from, int length, double[][] into) {
        IndexModel model = optimum.model();
        boolean dispersion = joint && model.likelihood().hasDispersion();
        for (int a = 0; a < into.length; a++) {
            Point direction = directions.get(a);
            model.eta(direction, false, from, from + length, into[a], from);
            double last = dispersion ? direction.dense()[direction.dense().length - 1] : 0;
            for (int j = 0; j < length; j++) {
                into[a][j] *= optimum.rows().score()[from + j];
                into[a][j] += dispersion ? optimum.rows().dispersionScore()[from + j] * last : 0;
            }
        }
    }
}
