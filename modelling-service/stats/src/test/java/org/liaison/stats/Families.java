package org.liaison.stats;

import java.util.Arrays;
import java.util.Random;

import org.hipparchus.random.RandomDataGenerator;

/** Simulated panels with an outcome of any family. */
public final class Families {

    private Families() {
    }

    /** The columns of {@link Panels#panel} with {@code y} drawn from the family, and {@code x} in another unit. */
    public static Frame panel(long seed, Family family, int units, int years) {
        Frame panel = Panels.panel(seed, units, years, 0.3);
        RandomDataGenerator draws = new RandomDataGenerator(seed + 1);
        Random random = new Random(seed + 2);
        double[] x = panel.numbers("x");
        double[] z = panel.numbers("z");
        double[] days = panel.numbers("log_days");
        double[] y = new double[panel.rows()];
        for (int i = 0; i < y.length; i++) {
            double effect = 0.5 * Math.sin(i / years);
            double eta = effect + 0.4 * x[i] - 0.3 * z[i] + 0.1 * (i % years);
            double mu = Math.exp(eta - 3 + days[i]);
            y[i] = switch (family) {
                case POISSON, NEGBIN2 -> panel.numbers("y")[i];
                case NEGBIN1 -> draws.nextPoisson(Math.max(1e-9, draws.nextGamma(mu / 1.5, 1.5)));
                case LOGIT -> random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
                case PROBIT -> eta + random.nextGaussian() > 0 ? 1 : 0;
                case GAUSSIAN -> 1000 + eta + random.nextGaussian();
            };
        }
        return Panels.with(panel, "y", y);
    }

    /** Rows in a shuffled order. */
    public static int[] shuffled(long seed, int rows) {
        int[] order = new int[rows];
        Arrays.setAll(order, i -> i);
        Random random = new Random(seed);
        for (int i = rows - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}
