package org.liaison.stats.resample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.liaison.stats.FitResult;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.linalg.BorderedFactor;
import org.liaison.stats.optimise.IndexModel;
import org.liaison.stats.optimise.Optimum;
import org.liaison.stats.optimise.Point;

/**
 * One step of Newton's method from the estimates to those without the rows of a level. The information of the other rows is the
 * whole less that of the level, with the eliminated groups that the level touches eliminated again, so that the work is that of
 * the level's rows.
 */
final class OneStep {

    private final Optimum optimum;
    private final IndexModel model;
    private final Bordered information;
    private final double[] schur;
    private final List<Point> gradients;
    private final int[][] rowsOf;
    private final int m;

    OneStep(FitResult fit, Grouping groups) {
        this.optimum = Optimums.of(fit.model());
        this.model = optimum.model();
        this.information = model.information(optimum.rows());
        this.m = information.m();
        this.gradients = ResampledErrors.table(fit).gradients();
        this.rowsOf = rowsOf(fit, groups);
        this.schur = information.dense().clone();
        for (int g = 0; g < information.groups(); g++) {
            addEdge(schur, edge(g), -1 / information.diagonal()[g]);
        }
    }

    private int[][] rowsOf(FitResult fit, Grouping groups) {
        int[] codeOf = new int[model.sample().frame().rows()];
        Arrays.fill(codeOf, -1);
        int[] observed = fit.observations().row();
        for (int i = 0; i < observed.length; i++) {
            codeOf[observed[i]] = groups.codes()[i];
        }
        int[] sizes = new int[groups.size()];
        int[] rows = model.sample().rows();
        for (int row : rows) {
            if (codeOf[row] >= 0) {
                sizes[codeOf[row]]++;
            }
        }
        int[][] of = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int i = 0; i < rows.length; i++) {
            int code = codeOf[rows[i]];
            if (code >= 0) {
                of[code][--sizes[code]] = i;
            }
        }
        return of;
    }

    /** Coefficients and their errors without a level; null where the other rows do not determine them. */
    double[][] without(int level) {
        double[] rest = schur.clone();
        double[] score = new double[m];
        double[] counted = new double[m];
        Map<Integer, Touched> touched = new HashMap<>();
        for (int row : rowsOf[level]) {
            remove(row, rest, score, touched);
            count(row, counted);
        }
        touched.forEach((group, part) -> {
            addEdge(rest, edge(group), 1 / information.diagonal()[group]);
            if (part.isLeft()) {
                addEdge(rest, part.edge, -1 / part.diagonal);
                for (int a = 0; a < m; a++) {
                    score[a] -= part.edge[a] * part.score / part.diagonal;
                }
            }
        });
        Optional<BorderedFactor> factor = factor(rest, score, counted);
        Touched constant = model.absorption().dimensions().isEmpty() ? touched.get(0) : null;
        return factor.map(f -> estimates(f, score, constant)).orElse(null);
    }

    /** Dummies without rows are held, and one more where what is left of them adds up to the constant. */
    private Optional<BorderedFactor> factor(double[] rest, double[] score, double[] counted) {
        int k = model.basis().size();
        int dummies = model.absorption().dense();
        for (int a = k; a < k + dummies; a++) {
            if (!(information.dense()[a * m + a] - counted[a] > Touched.NOTHING * information.dense()[a * m + a])) {
                hold(a, rest, score);
            }
        }
        Optional<BorderedFactor> factor = new Bordered(m, 0, rest, new double[0], new double[0]).factor();
        for (int a = k; factor.isEmpty() && a < k + dummies; a++) {
            double[] held = rest.clone();
            double[] scoreThen = score.clone();
            hold(a, held, scoreThen);
            factor = new Bordered(m, 0, held, new double[0], new double[0]).factor();
            if (factor.isPresent()) {
                System.arraycopy(scoreThen, 0, score, 0, m);
            }
        }
        return factor;
    }

    private void hold(int a, double[] rest, double[] score) {
        for (int b = 0; b < m; b++) {
            rest[Math.min(a, b) * m + Math.max(a, b)] = a == b ? 1 : 0;
        }
        score[a] = 0;
    }

    /** Adds a row's information on the dummies that it has. */
    private void count(int row, double[] counted) {
        double weight = model.sample().weights()[row] * optimum.rows().weight()[row];
        for (int[] dummy : model.absorption().dummies()) {
            if (dummy[row] >= 0) {
                counted[model.basis().size() + dummy[row]] += weight;
            }
        }
    }

    private double[][] estimates(BorderedFactor factor, double[] score, Touched constant) {
        double[] step = score.clone();
        factor.solve(step, new double[0]);
        double[][] result = new double[2][gradients.size()];
        for (int j = 0; j < gradients.size(); j++) {
            Point gradient = gradients.get(j);
            boolean level = gradient.group().length == 1 && gradient.group()[0] != 0;
            double[] net = gradient.dense().clone();
            double estimate = dot(gradient.dense(), optimum.point().dense());
            double variance = 0;
            if (level) {
                estimate += optimum.point().group()[0] + constant.score / constant.diagonal;
                variance = 1 / constant.diagonal;
                for (int a = 0; a < m; a++) {
                    net[a] -= constant.edge[a] / constant.diagonal;
                }
            }
            double[] direction = net.clone();
            factor.solve(direction, new double[0]);
            result[0][j] = estimate + dot(net, step);
            result[1][j] = Math.sqrt(variance + dot(net, direction));
        }
        return result;
    }

    /** Takes a row out of the information and out of the score, whose total is zero. */
    private void remove(int row, double[] rest, double[] score, Map<Integer, Touched> touched) {
        double weight = model.sample().weights()[row];
        double[] derivative = derivative(row);
        double curvature = weight * optimum.rows().weight()[row];
        double slope = weight * optimum.rows().score()[row];
        boolean dispersion = model.likelihood().hasDispersion();
        addEdge(rest, derivative, -curvature);
        for (int a = 0; a < m; a++) {
            score[a] -= slope * derivative[a];
        }
        double cross = dispersion ? weight * optimum.rows().cross()[row] : 0;
        if (dispersion) {
            for (int a = 0; a < m - 1; a++) {
                rest[a * m + m - 1] -= cross * derivative[a];
            }
            rest[m * m - 1] -= weight * optimum.rows().dispersionWeight()[row];
            score[m - 1] -= weight * optimum.rows().dispersionScore()[row];
        }
        if (model.absorption().groups() > 0) {
            int group = model.absorption().group()[row];
            Touched part = touched.computeIfAbsent(group, g -> new Touched(edge(g), information.diagonal()[g]));
            part.diagonal -= curvature;
            part.score -= slope;
            for (int a = 0; a < m; a++) {
                part.edge[a] -= curvature * derivative[a];
            }
            part.edge[m - 1] -= cross;
        }
    }

    /** Derivative of a row's eta with respect to the dense parameters. */
    private double[] derivative(int row) {
        double[] derivative = new double[m];
        int k = model.basis().size();
        for (int a = 0; a < k; a++) {
            derivative[a] = model.basis().z()[a][row];
        }
        for (int[] dummy : model.absorption().dummies()) {
            if (dummy[row] >= 0) {
                derivative[k + dummy[row]] = 1;
            }
        }
        return derivative;
    }

    private double[] edge(int group) {
        return Arrays.copyOfRange(information.border(), group * m, (group + 1) * m);
    }

    private void addEdge(double[] into, double[] edge, double scale) {
        for (int a = 0; a < m; a++) {
            double value = scale * edge[a];
            for (int b = a; value != 0 && b < m; b++) {
                into[a * m + b] += value * edge[b];
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** What is left of an eliminated group. */
    private static final class Touched {

        /** Of its information, below which nothing but rounding is left. */
        private static final double NOTHING = 1e-10;

        private final double[] edge;
        private final double whole;
        private double diagonal;
        private double score;

        private Touched(double[] edge, double diagonal) {
            this.edge = edge;
            this.whole = diagonal;
            this.diagonal = diagonal;
        }

        private boolean isLeft() {
            return diagonal > NOTHING * whole;
        }
    }
}
