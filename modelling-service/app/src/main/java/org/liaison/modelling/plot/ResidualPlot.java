package org.liaison.modelling.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Residuals against fitted means: points, or shades where there are many, with the mean residual of each tenth. */
final class ResidualPlot {

    private static final int MOST_POINTS = 3000;
    private static final int GROUPS = 10;
    private static final int ROWS_PER_GROUP = 10;
    private static final int COLUMNS = 100;
    private static final int LINES = 60;

    private final Heading heading;
    private final String label;
    private final boolean logarithmic;
    private final double[] fitted;
    private final double[] residuals;
    private final int left;

    /**
     * @param means fitted
     * @param logarithmic whether the axis of the fitted means is; means of 0 are left out and counted then
     */
    ResidualPlot(Heading heading, String label, double[] means, double[] residuals, boolean logarithmic) {
        this.heading = heading;
        this.label = label;
        this.logarithmic = logarithmic;
        double[] xs = new double[means.length];
        double[] ys = new double[means.length];
        int kept = 0;
        for (int i = 0; i < means.length; i++) {
            xs[kept] = logarithmic ? Math.log(means[i]) : means[i];
            ys[kept] = residuals[i];
            kept += Double.isFinite(xs[kept]) && Double.isFinite(ys[kept]) ? 1 : 0;
        }
        this.fitted = Arrays.copyOf(xs, kept);
        this.residuals = Arrays.copyOf(ys, kept);
        this.left = means.length - kept;
    }

    byte[] draw() {
        boolean many = fitted.length > MOST_POINTS;
        boolean grouped = fitted.length >= GROUPS * ROWS_PER_GROUP;
        List<String> notes = new ArrayList<>();
        if (many) {
            notes.add("Darker: more rows.");
        }
        if (grouped) {
            notes.add("Orange: mean residual of each tenth of the rows.");
        }
        if (left > 0) {
            notes.add(String.format(Locale.ROOT, "Not shown: %,d rows without a residual or with a fitted mean of 0.", left));
        }
        Panel panel = new Panel(heading, fitted, logarithmic, null, logarithmic ? "Fitted mean (logarithmic)" : "Fitted mean",
                withZero(residuals), label, String.join(" ", notes));
        if (many) {
            shades(panel);
        } else {
            for (int i = 0; i < fitted.length; i++) {
                panel.svg().speck(panel.x().at(fitted[i]), panel.y().at(residuals[i]), Ink.DATA);
            }
        }
        panel.zeroLine();
        if (grouped) {
            panel.svg().curve(means(panel), Ink.ACCENT, 2);
        }
        return panel.svg().bytes();
    }

    private void shades(Panel panel) {
        Axis x = panel.x();
        Axis y = panel.y();
        double width = (x.to() - x.from()) / COLUMNS;
        double height = (y.from() - y.to()) / LINES;
        int[][] counts = new int[COLUMNS][LINES];
        int most = 1;
        for (int i = 0; i < fitted.length; i++) {
            int column = (int) Math.min(COLUMNS - 1, (x.at(fitted[i]) - x.from()) / width);
            int line = (int) Math.min(LINES - 1, (y.at(residuals[i]) - y.to()) / height);
            most = Math.max(most, ++counts[column][line]);
        }
        for (int column = 0; column < COLUMNS; column++) {
            for (int line = 0; line < LINES; line++) {
                int count = counts[column][line];
                if (count > 0) {
                    double shade = 0.12 + 0.88 * Math.log1p(count - 1) / Math.log1p(most);
                    panel.svg().rectangle(x.from() + column * width, y.to() + line * height, width, height, Ink.DATA, shade,
                            String.format(Locale.ROOT, "%,d", count));
                }
            }
        }
    }

    /** Mean fitted value and residual by tenths of the fitted values, as positions. */
    private double[] means(Panel panel) {
        double[] sorted = fitted.clone();
        Arrays.sort(sorted);
        double[] upper = new double[GROUPS];
        for (int group = 0; group < GROUPS; group++) {
            upper[group] = sorted[(int) ((group + 1L) * sorted.length / GROUPS) - 1];
        }
        double[] x = new double[GROUPS];
        double[] y = new double[GROUPS];
        int[] count = new int[GROUPS];
        for (int i = 0; i < fitted.length; i++) {
            int found = Arrays.binarySearch(upper, fitted[i]);
            int group = found < 0 ? -found - 1 : found;
            x[group] += fitted[i];
            y[group] += residuals[i];
            count[group]++;
        }
        double[] points = new double[2 * GROUPS];
        int at = 0;
        for (int group = 0; group < GROUPS; group++) {
            if (count[group] > 0) {
                points[at++] = panel.x().at(x[group] / count[group]);
                points[at++] = panel.y().at(y[group] / count[group]);
            }
        }
        return Arrays.copyOf(points, at);
    }

    private static double[] withZero(double[] values) {
        return Arrays.copyOf(values, values.length + 1);
    }
}
