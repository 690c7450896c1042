package org.liaison.modelling.plot;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.DoubleStream;

import org.liaison.modelling.table.Rounded;

/** Estimates with intervals, one below the other, numbers beside them; hollow where no error is known. */
final class ForestPlot {

    private static final double ROW = 26;
    private static final double PLOT_WIDTH = 420;
    private static final double NARROWEST = 640;
    private static final double LETTER = 7.3;
    private static final double GAP = 14;
    private static final double BELOW = 58;
    private static final int LONGEST_LABEL = 44;
    private static final String NO_ERROR = "Hollow: no standard error.";

    /**
     * One line of the plot.
     *
     * @param low lower end of the interval; null where there is no error
     */
    record Row(String label, double estimate, Double low, Double high) {

        boolean hasError() {
            return low != null && high != null;
        }
    }

    private final Heading heading;
    private final String axisLabel;
    private final List<Row> rows;
    private final boolean ratios;

    /** @param ratios whether estimates are logarithms of the ratios that are to be shown */
    ForestPlot(Heading heading, String axisLabel, List<Row> rows, boolean ratios) {
        this.heading = heading;
        this.axisLabel = axisLabel;
        this.rows = rows;
        this.ratios = ratios;
    }

    byte[] draw() {
        double left = GAP + longest(row -> Heading.shortened(row.label(), LONGEST_LABEL).length()) + GAP;
        double right = left + PLOT_WIDTH;
        double width = Math.max(NARROWEST, Math.ceil(right + GAP + longest(row -> numbers(row).length()) + GAP));
        double top = heading.height(width - 2 * GAP) + GAP;
        double bottom = top + ROW * rows.size();
        Svg svg = new Svg(width, bottom + BELOW, heading.title(), heading.model());
        heading.draw(svg, GAP, width - 2 * GAP);
        Axis x = Axis.over(DoubleStream.concat(DoubleStream.of(0), rows.stream().flatMapToDouble(ForestPlot::ends)).toArray(),
                left, right, ratios);
        x.ticks().forEach(tick -> {
            svg.line(tick.position(), top, tick.position(), bottom, Ink.GRID, 1);
            svg.text(tick.position(), bottom + 17, tick.label(), "middle", 11, Ink.TEXT);
        });
        svg.line(left, bottom, right, bottom, Ink.QUIET, 1);
        svg.dashed(x.at(0), top, x.at(0), bottom, Ink.QUIET);
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, x, rows.get(i), top + ROW * (i + 0.5), left, right);
        }
        svg.text((left + right) / 2, bottom + 38, axisLabel, "middle", 12, Ink.TEXT);
        if (!rows.stream().allMatch(Row::hasError)) {
            svg.text(GAP, bottom + 38, NO_ERROR, "start", 11, Ink.QUIET);
        }
        return svg.bytes();
    }

    private void draw(Svg svg, Axis x, Row row, double y, double left, double right) {
        svg.text(left - GAP, y + 4, Heading.shortened(row.label(), LONGEST_LABEL), "end", 12, Ink.TEXT);
        String mark = row.label() + ": " + numbers(row);
        if (row.hasError()) {
            svg.line(x.at(row.low()), y, x.at(row.high()), y, Ink.DATA, 2);
            svg.dot(x.at(row.estimate()), y, 4.5, Ink.DATA, mark);
        } else {
            svg.ring(x.at(row.estimate()), y, 4.5, Ink.DATA, mark);
        }
        svg.text(right + GAP, y + 4, numbers(row), "start", 12, Ink.QUIET);
    }

    private double longest(ToIntFunction<Row> letters) {
        return LETTER * rows.stream().mapToInt(letters).max().orElse(0);
    }

    private static DoubleStream ends(Row row) {
        return row.hasError() ? DoubleStream.of(row.estimate(), row.low(), row.high()) : DoubleStream.of(row.estimate());
    }

    private String numbers(Row row) {
        return row.hasError() ? shown(row.estimate()) + " (" + shown(row.low()) + ", " + shown(row.high()) + ")"
                : shown(row.estimate());
    }

    private String shown(double value) {
        return Rounded.of(ratios ? Math.exp(value) : value);
    }
}
