package org.liaison.stats.panel;

/** A log-likelihood with one parameter held. */
public record Held(Objective objective, int at, double value) implements Objective {

    @Override
    public int size() {
        return objective.size() - 1;
    }

    @Override
    public double longestStep(int parameter) {
        return objective.longestStep(parameter < at ? parameter : parameter + 1);
    }

    @Override
    public Evaluation at(double[] theta, boolean information) {
        Evaluation there = objective.at(insert(theta, at, value), information);
        return new Evaluation(there.value(), remove(there.gradient(), at),
                information ? removeRow(there.information(), objective.size(), at) : null);
    }

    @Override
    public double[][] scores(double[] theta) {
        double[][] scores = objective.scores(insert(theta, at, value));
        for (int u = 0; u < scores.length; u++) {
            scores[u] = remove(scores[u], at);
        }
        return scores;
    }

    /** Values with one more at a place. */
    public static double[] insert(double[] values, int at, double value) {
        double[] longer = new double[values.length + 1];
        System.arraycopy(values, 0, longer, 0, at);
        longer[at] = value;
        System.arraycopy(values, at, longer, at + 1, values.length - at);
        return longer;
    }

    /** Values without that at a place. */
    public static double[] remove(double[] values, int at) {
        double[] shorter = new double[values.length - 1];
        System.arraycopy(values, 0, shorter, 0, at);
        System.arraycopy(values, at + 1, shorter, at, shorter.length - at);
        return shorter;
    }

    private static double[] removeRow(double[] matrix, int size, int at) {
        double[] smaller = new double[(size - 1) * (size - 1)];
        int to = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                if (a != at && b != at) {
                    smaller[to++] = matrix[a * size + b];
                }
            }
        }
        return smaller;
    }
}
