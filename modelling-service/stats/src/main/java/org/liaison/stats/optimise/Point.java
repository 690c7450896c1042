package org.liaison.stats.optimise;

/**
 * Values of all parameters.
 *
 * @param dense coefficients of the basis, then of the dense dummies, then ln(alpha) where there is one
 * @param group effects of the eliminated groups
 */
public record Point(double[] dense, double[] group) {

    /** Whether a solution was not found. */
    boolean isUnknown() {
        return dense.length > 0 && Double.isNaN(dense[0]) || group.length > 0 && Double.isNaN(group[0]);
    }

    Point plus(double share, Point step) {
        return new Point(sum(dense, share, step.dense), sum(group, share, step.group));
    }

    double dot(Point other) {
        double sum = 0;
        for (int a = 0; a < dense.length; a++) {
            sum += dense[a] * other.dense[a];
        }
        for (int g = 0; g < group.length; g++) {
            sum += group[g] * other.group[g];
        }
        return sum;
    }

    private static double[] sum(double[] from, double share, double[] step) {
        double[] result = from.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += share * step[i];
        }
        return result;
    }
}
