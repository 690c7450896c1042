package org.liaison.modelling.plot;

/** The frame of a plot of one quantity against another. */
final class Panel {

    private static final double WIDTH = 760;
    private static final double PLOT_HEIGHT = 380;
    private static final double LEFT = 86;
    private static final double RIGHT = 24;
    private static final double BELOW = 76;
    private static final double GAP = 14;

    private final Svg svg;
    private final Axis x;
    private final Axis y;

    /**
     * Draws heading, axes and grid.
     *
     * @param xs values that the horizontal axis has to show, logarithms where it is logarithmic
     * @param values to put the ticks at; null for round numbers
     * @param ys values that the vertical axis has to show
     * @param note a line below the axis, may be empty
     */
    Panel(Heading heading, double[] xs, boolean logarithmic, double[] values, String xLabel, double[] ys, String yLabel,
            String note) {
        double top = heading.height(WIDTH - 2 * GAP) + GAP;
        double bottom = top + PLOT_HEIGHT;
        svg = new Svg(WIDTH, bottom + BELOW, heading.title(), heading.model());
        heading.draw(svg, GAP, WIDTH - 2 * GAP);
        x = Axis.over(xs, LEFT, WIDTH - RIGHT, logarithmic);
        y = Axis.over(ys, bottom, top, false);
        y.ticks().forEach(tick -> {
            svg.line(x.from(), tick.position(), x.to(), tick.position(), Ink.GRID, 1);
            svg.text(LEFT - 8, tick.position() + 4, tick.label(), "end", 11, Ink.TEXT);
        });
        (values == null ? x.ticks() : x.ticksAt(values)).forEach(tick -> {
            svg.line(tick.position(), bottom, tick.position(), bottom + 4, Ink.QUIET, 1);
            svg.text(tick.position(), bottom + 18, tick.label(), "middle", 11, Ink.TEXT);
        });
        svg.line(x.from(), bottom, x.to(), bottom, Ink.QUIET, 1);
        svg.text((x.from() + x.to()) / 2, bottom + 40, xLabel, "middle", 12, Ink.TEXT);
        svg.upright(22, (top + bottom) / 2, yLabel, 12);
        svg.text(GAP, bottom + 64, note, "start", 11, Ink.QUIET);
    }

    Svg svg() {
        return svg;
    }

    Axis x() {
        return x;
    }

    Axis y() {
        return y;
    }

    void zeroLine() {
        svg.dashed(x.from(), y.at(0), x.to(), y.at(0), Ink.QUIET);
    }
}
