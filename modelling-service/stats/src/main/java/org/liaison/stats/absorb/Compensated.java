package org.liaison.stats.absorb;

/** Sums that keep what rounding loses (Neumaier). */
final class Compensated {

    private Compensated() {
    }

    static double sum(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
        return sum + lost;
    }
}
