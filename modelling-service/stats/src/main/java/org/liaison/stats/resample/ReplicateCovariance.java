package org.liaison.stats.resample;

import java.util.List;

import org.liaison.stats.optimise.Point;
import org.liaison.stats.vcov.ParameterCovariance;

/** Covariance of functions of the parameters over the replications of an estimate, about their mean. */
final class ReplicateCovariance implements ParameterCovariance {

    private final List<Point> replicates;

    /** @param replicates estimates of all parameters, or their differences from the original */
    ReplicateCovariance(List<Point> replicates) {
        this.replicates = List.copyOf(replicates);
    }

    @Override
    public double[][] of(List<Point> gradients) {
        int c = gradients.size();
        double[][] values = new double[c][];
        for (int a = 0; a < c; a++) {
            Point gradient = gradients.get(a);
            values[a] = replicates.stream().mapToDouble(point -> dot(gradient, point)).toArray();
        }
        return Moments.covariance(values);
    }

    @Override
    public boolean isJoint() {
        return true;
    }

    private static double dot(Point gradient, Point replicate) {
        double sum = 0;
        for (int a = 0; a < replicate.dense().length; a++) {
            sum += gradient.dense()[a] * replicate.dense()[a];
        }
        for (int g = 0; g < replicate.group().length; g++) {
            sum += gradient.group()[g] * replicate.group()[g];
        }
        return sum;
    }
}
