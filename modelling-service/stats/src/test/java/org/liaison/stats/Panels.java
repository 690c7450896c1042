package org.liaison.stats;

import java.util.Arrays;
import java.util.Random;

import org.hipparchus.random.RandomDataGenerator;

/** Simulated panels for property tests. */
public final class Panels {

    private Panels() {
    }

    /** Columns unit (text), year, x, z, days, log_days, w (1 or 2) and y, over-dispersed counts where alpha is positive. */
    public static Frame panel(long seed, int units, int years, double alpha) {
        Random random = new Random(seed);
        RandomDataGenerator draws = new RandomDataGenerator(seed);
        int n = units * years;
        String[] unit = new String[n];
        double[] year = new double[n];
        double[] x = new double[n];
        double[] z = new double[n];
        double[] days = new double[n];
        double[] logDays = new double[n];
        double[] w = new double[n];
        double[] y = new double[n];
        for (int u = 0, i = 0; u < units; u++) {
            double effect = 0.5 * random.nextGaussian();
            for (int t = 0; t < years; t++, i++) {
                unit[i] = "u" + (100 + u);
                year[i] = 2011 + t;
                x[i] = random.nextGaussian() + 0.5 * effect;
                z[i] = random.nextDouble() < 0.4 ? 1 : 0;
                days[i] = 10 + random.nextInt(90);
                logDays[i] = Math.log(days[i]);
                w[i] = 1 + random.nextInt(2);
                double mu = Math.exp(-2.5 + logDays[i] + effect + 0.4 * x[i] - 0.3 * z[i] + 0.05 * t);
                double frailty = alpha > 0 ? draws.nextGamma(1 / alpha, alpha) : 1;
                y[i] = draws.nextPoisson(Math.max(1e-9, mu * frailty));
            }
        }
        return Frame.builder(n).text("unit", unit).number("year", year).number("x", x).number("z", z).number("days", days)
                .number("log_days", logDays).number("w", w).number("y", y).build();
    }

    /** The same columns with rows picked, in any order and number. */
    public static Frame pick(Frame frame, int[] rows) {
        Frame.Builder picked = Frame.builder(rows.length);
        for (String name : frame.names()) {
            if (frame.isText(name)) {
                String[] values = new String[rows.length];
                Arrays.setAll(values, i -> frame.texts(name)[rows[i]]);
                picked.text(name, values);
            } else {
                double[] values = new double[rows.length];
                Arrays.setAll(values, i -> frame.numbers(name)[rows[i]]);
                picked.number(name, values);
            }
        }
        return picked.build();
    }

    /** The same columns with one more or one replaced. */
    public static Frame with(Frame frame, String added, double[] values) {
        Frame.Builder builder = Frame.builder(frame.rows()).number(added, values);
        for (String name : frame.names()) {
            if (!name.equals(added) && frame.isText(name)) {
                builder.text(name, frame.texts(name));
            } else if (!name.equals(added)) {
                builder.number(name, frame.numbers(name));
            }
        }
        return builder.build();
    }
}
