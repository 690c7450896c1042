package org.liaison.stats.prediction;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.liaison.stats.FittedModel;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Column;
import org.liaison.stats.design.Evaluator;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Levels;
import org.liaison.stats.design.Piece;
import org.liaison.stats.design.Sample;
import org.liaison.stats.optimise.Point;

/** Linear predictors of rows that need not be in the sample, with their gradients. */
final class RowDesign {

    private final FittedModel fit;
    private final Basis basis;
    private final double[] slopes;
    private final double[][] values;
    /** By row: the group of each dimension whose levels are groups. */
    private final int[][] groups;
    /** By row: the dummy of each other dimension, -1 for a level without one. */
    private final int[][] dummies;
    private final double[] offset;

    /**
     * @param rows whose outcome and weights do not matter
     * @throws SpecificationException naming the row and the column without a value, or with a level that the fit does not know
     */
    RowDesign(FittedModel fit, Sample rows) {
        this.fit = fit;
        this.basis = fit.model().basis();
        this.slopes = basis.toOriginal(fit.point().dense());
        this.offset = rows.offset();
        checkLevels(rows);
        Evaluator evaluator = new Evaluator(rows.frame(), rows.rows());
        Levels there = new Levels(rows);
        this.values = basis.columns().stream().map(column -> column.values(evaluator, there)).toArray(double[][]::new);
        this.groups = groups(fit.model().absorption(), rows);
        this.dummies = dummies(fit.model().absorption(), rows);
    }

    private static int[][] groups(Absorption absorption, Sample rows) {
        if (absorption.dimensions().isEmpty()) {
            return absorption.groups() > 0 ? new int[][] { new int[rows.size()] } : new int[0][];
        }
        int[][] groups = new int[1 + absorption.large().length][];
        groups[0] = levels(rows, absorption.dimensions().get(0));
        int start = absorption.eliminated();
        for (int d = 1; d < groups.length; d++) {
            Grouping dimension = absorption.dimensions().get(absorption.dummies().length + d);
            groups[d] = levels(rows, dimension);
            for (int i = 0; i < groups[d].length; i++) {
                groups[d][i] += start;
            }
            start += dimension.size();
        }
        return groups;
    }

    private static int[][] dummies(Absorption absorption, Sample rows) {
        int[][] dummies = new int[absorption.dummies().length][];
        for (int d = 0; d < dummies.length; d++) {
            int[] index = absorption.dummyIndex()[d];
            dummies[d] = Arrays.stream(levels(rows, absorption.dimensions().get(1 + d))).map(level -> index[level]).toArray();
        }
        return dummies;
    }

    double eta(int row) {
        double eta = offset[row];
        for (int j = 0; j < slopes.length; j++) {
            eta += slopes[j] * net(j, row);
        }
        for (int[] group : groups) {
            eta += fit.point().group()[group[row]];
        }
        for (int[] dummy : dummies) {
            eta += dummy[row] < 0 ? 0 : fit.point().dense()[basis.size() + dummy[row]];
        }
        return eta;
    }

    Point gradient(int row) {
        Point gradient = new Point(new double[fit.point().dense().length], new double[fit.point().group().length]);
        int k = basis.size();
        for (int j = 0; j < k; j++) {
            double net = net(j, row);
            for (int b = j; b < k; b++) {
                gradient.dense()[b] += net * basis.toOriginal()[j * k + b];
            }
        }
        for (int[] group : groups) {
            gradient.group()[group[row]] = 1;
        }
        for (int[] dummy : dummies) {
            if (dummy[row] >= 0) {
                gradient.dense()[k + dummy[row]] = 1;
            }
        }
        return gradient;
    }

    /** A column's value less what the effects take of it. */
    private double net(int column, int row) {
        double net = values[column][row];
        for (int[] group : groups) {
            net -= basis.groupPart()[column][group[row]];
        }
        for (int[] dummy : dummies) {
            net -= dummy[row] < 0 ? 0 : basis.dummyPart()[column][dummy[row]];
        }
        return net;
    }

    /** Effects of the fit that rows have. */
    private static int[] levels(Sample rows, Grouping dimension) {
        Grouping there = rows.group(dimension.name());
        int[] known = Arrays.stream(there.levels()).mapToInt(dimension::indexOf).toArray();
        int[] levels = new int[rows.size()];
        for (int i = 0; i < levels.length; i++) {
            int code = there.codes()[i];
            levels[i] = code < 0 ? -1 : known[code];
            if (levels[i] < 0) {
                throw unknown(rows, i, dimension.name(), code < 0 ? null : there.levels()[code]);
            }
        }
        return levels;
    }

    /** A level that the sample does not have would count as the base. */
    private void checkLevels(Sample rows) {
        Set<String> factors = new HashSet<>();
        for (Column column : basis.columns()) {
            for (Piece piece : column.pieces()) {
                if (piece instanceof Piece.Level level) {
                    factors.add(level.variable());
                }
            }
        }
        for (String factor : factors) {
            levels(rows, fit.model().sample().group(factor));
        }
    }

    private static SpecificationException unknown(Sample rows, int row, String column, String level) {
        return SpecificationException.cell(rows.rows()[row], column, level == null ? "The value is missing."
                : "The fit knows no '" + level + "' of '" + column + "': it is not in its sample.");
    }
}
