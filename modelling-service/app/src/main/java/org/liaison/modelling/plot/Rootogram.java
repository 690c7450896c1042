package org.liaison.modelling.plot;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.liaison.modelling.table.Rounded;
import org.liaison.stats.residual.CountFrequencies;

/**
 * A hanging rootogram: bars as long as the square root of each observed frequency hang from the expected ones. A bar that does
 * not
 * reach 0 stands for counts that are rarer than the model expects (Tukey 1977; Kleiber and Zeileis 2016).
 */
final class Rootogram {

    static final int MOST_BARS = 40;
    private static final double SHARE_OF_BAR = 0.8;

    private final Heading heading;
    private final CountFrequencies frequencies;

    Rootogram(Heading heading, CountFrequencies frequencies) {
        this.heading = heading;
        this.frequencies = frequencies;
    }

    byte[] draw() {
        int n = frequencies.observed().length;
        int width = frequencies.width();
        double[] tops = DoubleStream.of(frequencies.expected()).map(Math::sqrt).toArray();
        double[] ends = IntStream.range(0, n).mapToDouble(i -> tops[i] - Math.sqrt(frequencies.observed()[i])).toArray();
        String classes = width == 1 ? "" : " Classes of " + width + " counts.";
        Panel panel = new Panel(heading, new double[] { -0.5, n * width - 0.5 }, false, null, "Count",
                DoubleStream.concat(DoubleStream.of(0), DoubleStream.concat(DoubleStream.of(tops), DoubleStream.of(ends)))
                        .toArray(),
                "Square root of frequency",
                "Orange: expected. Bars: observed; one that ends above 0 is rarer than expected." + classes);
        double half = SHARE_OF_BAR * width / 2;
        double[] line = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double centre = (i + 0.5) * width - 0.5;
            double left = panel.x().at(centre - half);
            double top = panel.y().at(tops[i]);
            panel.svg().rectangle(left, top, panel.x().at(centre + half) - left, panel.y().at(ends[i]) - top, Ink.DATA, 0.55,
                    mark(i, width));
            line[2 * i] = panel.x().at(centre);
            line[2 * i + 1] = top;
        }
        panel.svg().curve(line, Ink.ACCENT, 2);
        panel.zeroLine();
        return panel.svg().bytes();
    }

    private String mark(int i, int width) {
        String counts = width == 1 ? Integer.toString(i) : i * width + " to " + ((i + 1) * width - 1);
        return counts + ": observed " + Rounded.of(frequencies.observed()[i]) + ", expected "
                + Rounded.of(frequencies.expected()[i]);
    }
}
