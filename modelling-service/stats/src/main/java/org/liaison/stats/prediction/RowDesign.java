package org.liaison.stats.prediction;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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
    private final int[][] levels;
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
        List<Grouping> dimensions = fit.model().absorption().dimensions();
        this.levels = dimensions.stream().map(dimension -> levels(rows, dimension)).toArray(int[][]::new);
    }

    double eta(int row) {
        Absorption absorption = fit.model().absorption();
        double eta = offset[row];
        for (int j = 0; j < slopes.length; j++) {
            eta += slopes[j] * net(j, row);
        }
        if (absorption.groups() > 0) {
            eta += fit.point().group()[group(row)];
        }
        for (int d = 1; d < levels.length; d++) {
            int dummy = absorption.dummyIndex()[d - 1][levels[d][row]];
            eta += dummy < 0 ? 0 : fit.point().dense()[basis.size() + dummy];
        }
        return eta;
    }

    Point gradient(int row) {
        Absorption absorption = fit.model().absorption();
        Point gradient = new Point(new double[fit.point().dense().length], new double[fit.point().group().length]);
        int k = basis.size();
        for (int j = 0; j < k; j++) {
            double net = net(j, row);
            for (int b = j; b < k; b++) {
                gradient.dense()[b] += net * basis.toOriginal()[j * k + b];
            }
        }
        if (absorption.groups() > 0) {
            gradient.group()[group(row)] = 1;
        }
        for (int d = 1; d < levels.length; d++) {
            int dummy = absorption.dummyIndex()[d - 1][levels[d][row]];
            if (dummy >= 0) {
                gradient.dense()[k + dummy] = 1;
            }
        }
        return gradient;
    }

    /** A column's value less what the effects take of it. */
    private double net(int column, int row) {
        Absorption absorption = fit.model().absorption();
        double net = values[column][row];
        if (absorption.groups() > 0) {
            net -= basis.groupPart()[column][group(row)];
        }
        for (int d = 1; d < levels.length; d++) {
            int dummy = absorption.dummyIndex()[d - 1][levels[d][row]];
            net -= dummy < 0 ? 0 : basis.dummyPart()[column][dummy];
        }
        return net;
    }

    private int group(int row) {
        return levels.length == 0 ? 0 : levels[0][row];
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
