package org.liaison.modelling;

import java.util.Locale;
import java.util.Random;

/** Simulated counts by unit and year. */
final class Simulated {

    private static final int FIRST_YEAR = 2011;

    private Simulated() {
    }

    /** CSV with {@code iso3, year, x, z, months, y}; y is Poisson with log mean 1 + 0.4 x - 0.2 z + unit effect. */
    static String panel(int units, int years, long seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("iso3,year,x,z,months,y\n");
        for (int unit = 1; unit <= units; unit++) {
            double effect = 0.5 * random.nextGaussian();
            for (int year = FIRST_YEAR; year < FIRST_YEAR + years; year++) {
                double x = random.nextGaussian();
                double z = random.nextDouble();
                csv.append(String.format(Locale.ROOT, "U%02d,%d,%s,%s,%d,%d\n", unit, year, x, z, 6 + random.nextInt(7),
                        poisson(Math.exp(1 + 0.4 * x - 0.2 * z + effect), random)));
            }
        }
        return csv.toString();
    }

    private static int poisson(double mean, Random random) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
