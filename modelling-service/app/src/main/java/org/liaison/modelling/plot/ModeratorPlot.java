package org.liaison.modelling.plot;

import java.util.List;
import java.util.stream.DoubleStream;

import org.liaison.modelling.table.Rounded;
import org.liaison.stats.margins.MarginalEffect;

/**
 * The effect of one variable over the range of another, with intervals, above the distribution of that other in the sample: an
 * effect where there are no data is extrapolated (Brambor, Clark and Golder 2006; Hainmueller, Mummolo and Xu 2019).
 */
final class ModeratorPlot {

    private static final double SHARE_OF_SUPPORT = 0.16;
    private static final double BAR = 14;

    private final Heading heading;
    private final String moderator;
    private final Support support;
    private final List<MarginalEffect> effects;

    /** @param effects at the points of the support's grid */
    ModeratorPlot(Heading heading, String moderator, Support support, List<MarginalEffect> effects) {
        this.heading = heading;
        this.moderator = moderator;
        this.support = support;
        this.effects = effects;
    }

    byte[] draw() {
        double[] grid = support.grid();
        double[] ys = DoubleStream.concat(DoubleStream.of(0), effects.stream().flatMapToDouble(ModeratorPlot::ends)).toArray();
        boolean errors = effects.stream().allMatch(effect -> effect.confLow() != null);
        Panel panel = new Panel(heading, grid, false, support.isDiscrete() ? grid : null, moderator, spaced(ys),
                "Effect of " + effects.get(0).term(),
                "Grey: distribution of " + moderator + " in the sample." + (errors ? "" : " Hollow: no standard error."));
        bars(panel);
        panel.zeroLine();
        if (!support.isDiscrete()) {
            band(panel, grid, errors);
        }
        for (int i = 0; i < effects.size(); i++) {
            mark(panel, grid[i], effects.get(i));
        }
        return panel.svg().bytes();
    }

    /** Room below for the distribution. */
    private static double[] spaced(double[] ys) {
        double low = DoubleStream.of(ys).filter(Double::isFinite).min().orElse(0);
        double high = DoubleStream.of(ys).filter(Double::isFinite).max().orElse(0);
        return DoubleStream.concat(DoubleStream.of(ys),
                DoubleStream.of(low - (high - low) * SHARE_OF_SUPPORT / (1 - SHARE_OF_SUPPORT))).toArray();
    }

    private void bars(Panel panel) {
        Axis y = panel.y();
        double unit = SHARE_OF_SUPPORT * (y.from() - y.to()) / support.tallest();
        for (int i = 0; i < support.counts().length; i++) {
            double left = panel.x().at(support.edges()[i]);
            double right = panel.x().at(support.edges()[i + (support.isDiscrete() ? 0 : 1)]);
            double height = unit * support.counts()[i];
            if (height > 0) {
                double half = support.isDiscrete() ? BAR / 2 : 0;
                panel.svg().rectangle(left - half, y.from() - height, right - left + 2 * half, height, Ink.SUPPORT, 1, null);
            }
        }
    }

    private void band(Panel panel, double[] grid, boolean errors) {
        int n = grid.length;
        double[] line = new double[2 * n];
        double[] band = new double[4 * n];
        for (int i = 0; i < n; i++) {
            double x = panel.x().at(grid[i]);
            line[2 * i] = x;
            line[2 * i + 1] = panel.y().at(effects.get(i).estimate());
            if (errors) {
                band[2 * i] = x;
                band[2 * i + 1] = panel.y().at(effects.get(i).confHigh());
                band[4 * n - 2 * i - 2] = x;
                band[4 * n - 2 * i - 1] = panel.y().at(effects.get(i).confLow());
            }
        }
        if (errors) {
            panel.svg().area(band, Ink.DATA, 0.2);
        }
        panel.svg().curve(line, Ink.DATA, 2);
    }

    private void mark(Panel panel, double value, MarginalEffect effect) {
        double x = panel.x().at(value);
        double y = panel.y().at(effect.estimate());
        double radius = support.isDiscrete() ? 4.5 : 2;
        String at = moderator + " = " + Rounded.of(value) + ": " + Rounded.of(effect.estimate());
        if (effect.confLow() == null) {
            panel.svg().ring(x, y, radius, Ink.DATA, at);
            return;
        }
        if (support.isDiscrete()) {
            panel.svg().line(x, panel.y().at(effect.confLow()), x, panel.y().at(effect.confHigh()), Ink.DATA, 2);
        }
        panel.svg().dot(x, y, radius, Ink.DATA,
                at + " (" + Rounded.of(effect.confLow()) + ", " + Rounded.of(effect.confHigh()) + ")");
    }

    private static DoubleStream ends(MarginalEffect effect) {
        return effect.confLow() == null ? DoubleStream.of(effect.estimate())
                : DoubleStream.of(effect.estimate(), effect.confLow(), effect.confHigh());
    }
}
