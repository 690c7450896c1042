package org.liaison.stats.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.liaison.stats.design.Basis;
import org.liaison.stats.optimise.Optimum;
import org.liaison.stats.optimise.Point;
import org.liaison.stats.vcov.ParameterCovariance;

/** Coefficients on the scale of the formula's columns, with their gradients with respect to the parameters. */
public final class CoefficientTable {

    private final List<String> terms = new ArrayList<>();
    private final List<Double> estimates = new ArrayList<>();
    private final List<Point> gradients = new ArrayList<>();
    private final boolean ratios;

    /**
     * Reads the coefficients of an optimum.
     *
     * @param intercept name of the intercept, null where there is none to report
     * @param without names of terms left out
     */
    public CoefficientTable(Optimum optimum, String intercept, Set<String> without) {
        this.ratios = optimum.model().likelihood().mean().isRatio();
        Basis basis = optimum.model().basis();
        int k = basis.size();
        double[] original = basis.toOriginal(optimum.point().dense());
        if (intercept != null && !without.contains(intercept)) {
            Point gradient = zero(optimum);
            gradient.group()[0] = 1;
            double estimate = optimum.point().group()[0];
            for (int j = 0; j < k; j++) {
                double mean = basis.groupPart()[j][0];
                estimate -= mean * original[j];
                for (int b = j; b < k; b++) {
                    gradient.dense()[b] -= mean * basis.toOriginal()[j * k + b];
                }
            }
            add(intercept, estimate, gradient);
        }
        for (int j = 0; j < k; j++) {
            String name = basis.columns().get(j).name();
            if (!without.contains(name)) {
                Point gradient = zero(optimum);
                System.arraycopy(basis.toOriginal(), j * k, gradient.dense(), 0, k);
                add(name, original[j], gradient);
            }
        }
    }

    /** Gradients of the coefficients with respect to the parameters, in the order of the rows. */
    public List<Point> gradients() {
        return List.copyOf(gradients);
    }

    /** Covariance of the coefficients; {@code NaN} where it is not available. */
    public Covariance covariance(Optional<ParameterCovariance> covariance) {
        double[][] matrix = covariance.map(c -> c.of(gradients)).orElseGet(() -> new double[terms.size()][terms.size()]);
        if (covariance.isEmpty()) {
            for (double[] row : matrix) {
                Arrays.fill(row, Double.NaN);
            }
        }
        return new Covariance(terms, matrix);
    }

    /** The rows with errors and intervals. */
    public List<Coefficient> rows(Covariance covariance, Inference inference) {
        double critical = inference.critical();
        List<Coefficient> rows = new ArrayList<>();
        for (int j = 0; j < terms.size(); j++) {
            double estimate = estimates.get(j);
            Double ratio = ratio(estimate);
            double variance = covariance.matrix()[j][j];
            if (variance > 0) {
                double error = Math.sqrt(variance);
                double low = estimate - critical * error;
                double high = estimate + critical * error;
                rows.add(new Coefficient(terms.get(j), estimate, error, estimate / error, inference.pValue(estimate / error),
                        low, high, ratio, ratio(low), ratio(high)));
            } else {
                rows.add(new Coefficient(terms.get(j), estimate, null, null, null, null, null, ratio, null, null));
            }
        }
        return rows;
    }

    private Double ratio(double value) {
        return ratios ? Double.valueOf(Math.exp(value)) : null;
    }

    private void add(String term, double estimate, Point gradient) {
        terms.add(term);
        estimates.add(estimate);
        gradients.add(gradient);
    }

    private static Point zero(Optimum optimum) {
        return new Point(new double[optimum.point().dense().length], new double[optimum.point().group().length]);
    }
}
