package org.liaison.stats.panel.random;

/**
 * Sums over units.
 *
 * @param value log-likelihood, alone in its array
 * @param gradient first derivative
 * @param information minus the second derivative, upper triangle in row order
 */
record Sums(double[] value, double[] gradient, double[] information) {

    static Sums of(int parameters) {
        return new Sums(new double[1], new double[parameters], new double[parameters * parameters]);
    }

    void add(Sums other) {
        value[0] += other.value[0];
        add(gradient, other.gradient);
        add(information, other.information);
    }

    private static void add(double[] into, double[] values) {
        for (int i = 0; i < into.length; i++) {
            into[i] += values[i];
        }
    }
}
