package org.liaison.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.hipparchus.random.RandomDataGenerator;
import org.liaison.stats.Frame;

/**
 * A seeded panel of over-dispersed counts: unit and year effects, correlated slopes, theta 3. Rows come unit by unit, as a
 * file would have them.
 *
 * @param slopes names of the columns with slopes
 */
record SimulatedPanel(String[] unit, double[] year, double[] y, double[][] x, List<String> slopes) {

    private static final double THETA = 3;

    /** The same panel each time for the same size. */
    static SimulatedPanel of(PanelSize size) {
        long seed = 1000L * size.years() + size.units();
        SplittableRandom uniform = new SplittableRandom(seed);
        RandomDataGenerator draws = new RandomDataGenerator(seed);
        int n = size.rows();
        SimulatedPanel panel = new SimulatedPanel(new String[n], new double[n], new double[n], new double[size.slopes()][n],
                names(size.slopes()));
        for (int u = 0, i = 0; u < size.units(); u++) {
            double effect = draws.nextNormal(0, 0.5);
            for (int t = 0; t < size.years(); t++, i++) {
                panel.unit[i] = name(u);
                panel.year[i] = 1960 + t;
                double eta = 1.2 + effect + 0.3 * Math.sin(t);
                for (int j = 0; j < size.slopes(); j++) {
                    panel.x[j][i] = Math.rint(1e6 * (draws.nextNormal(0, 1) + 0.4 * effect)) / 1e6;
                    eta += 0.3 / (j + 1) * (j % 2 == 0 ? 1 : -1) * panel.x[j][i];
                }
                panel.y[i] = poisson(uniform, draws.nextGamma(THETA, Math.exp(eta) / THETA));
            }
        }
        return panel;
    }

    private static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int j = 1; j <= count; j++) {
            names.add("x" + j);
        }
        return names;
    }

    private static String name(int unit) {
        String digits = Integer.toString(unit);
        return "u" + "0".repeat(6 - digits.length()) + digits;
    }

    /** Counts the arrivals of unit-rate waiting times. */
    private static int poisson(SplittableRandom random, double mean) {
        double waited = -Math.log1p(-random.nextDouble());
        int count = 0;
        while (waited <= mean) {
            count++;
            waited -= Math.log1p(-random.nextDouble());
        }
        return count;
    }

    /** Outcome and slopes, without effects. */
    String formula() {
        return "y ~ " + String.join(" + ", slopes);
    }

    /** A frame that has been used for nothing yet. */
    Frame frame() {
        Frame.Builder builder = Frame.builder(y.length).text("unit", unit).number("year", year).number("y", y);
        for (int j = 0; j < x.length; j++) {
            builder.number(slopes.get(j), x[j]);
        }
        return builder.build();
    }

    /** Rows in random order, as a file sorted by nothing would have them. */
    SimulatedPanel shuffled() {
        SplittableRandom random = new SplittableRandom(1);
        int[] order = new int[y.length];
        Arrays.setAll(order, i -> i);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        String[] units = new String[order.length];
        Arrays.setAll(units, i -> unit[order[i]]);
        return new SimulatedPanel(units, pick(year, order), pick(y, order),
                Arrays.stream(x).map(column -> pick(column, order)).toArray(double[][]::new), slopes);
    }

    private static double[] pick(double[] values, int[] order) {
        double[] picked = new double[order.length];
        Arrays.setAll(picked, i -> values[order[i]]);
        return picked;
    }

    void write(Path file) {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("unit,year,y," + String.join(",", slopes) + "\n");
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < y.length; i++) {
                line.setLength(0);
                line.append(unit[i]).append(',').append((int) year[i]).append(',').append((long) y[i]);
                for (double[] column : x) {
                    line.append(',').append(column[i]);
                }
                out.append(line.append('\n'));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
