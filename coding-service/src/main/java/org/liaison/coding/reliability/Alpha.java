package org.liaison.coding.reliability;

import java.util.Arrays;

/**
 * Krippendorff's alpha = 1 - D_o / D_e for any number of coders and missing ratings (Krippendorff 2011; 2019, chapter 12). With
 * m_u ratings of unit u and n ratings in all pairable units,
 *
 * <pre>
 * D_o = (1/n) sum_u 1/(m_u - 1) sum over ordered pairs in u of d(c, k)^2
 * D_e = 1/(n (n - 1)) sum_c sum_k n_c n_k d(c, k)^2
 * </pre>
 *
 * where d^2 is 1 for different values (nominal), (c - k)^2 (interval), ((c - k) / (c + k))^2 (ratio), and for ordinal data the
 * squared difference of the categories' mean ranks: n_c/2 + n_(c+1) + ... + n_k/2. The work is linear in the ratings, except
 * that ratio data also need the square of the number of different values.
 */
final class Alpha {

    private final Ratings ratings;
    private final Level level;
    private final double[] numbers;

    /** @param ratings of pairable units only */
    Alpha(Ratings ratings, Level level) {
        this.ratings = ratings;
        this.level = level;
        this.numbers = level == Level.NOMINAL || level == Level.ORDINAL ? null : ratings.scale().numbers();
    }

    /** @return NaN where all ratings are of one category, or there is none */
    static double of(Ratings ratings, Level level) {
        Ratings pairable = ratings.pairable();
        int[] once = new int[pairable.units()];
        Arrays.fill(once, 1);
        return new Alpha(pairable, level).weighted(once);
    }

    /**
     * Alpha of a sample in which each unit stands a number of times.
     *
     * @return NaN where all ratings are of one category
     */
    double weighted(int[] times) {
        double[] totals = totals(times);
        double n = Arrays.stream(totals).sum();
        if (Arrays.stream(totals).filter(total -> total > 0).count() < 2) {
            return Double.NaN;
        }
        double[] places = level == Level.ORDINAL ? midRanks(totals) : centred(totals, n);
        double observed = 0;
        for (int unit = 0; unit < times.length; unit++) {
            if (times[unit] > 0) {
                observed += times[unit] * pairs(unit, places) / (ratings.size(unit) - 1);
            }
        }
        return 1 - (n - 1) * observed / expected(totals, n, places);
    }

    private double[] totals(int[] times) {
        double[] totals = new double[ratings.scale().size()];
        for (int unit = 0; unit < times.length; unit++) {
            if (times[unit] > 0) {
                for (int i = ratings.start()[unit]; i < ratings.start()[unit + 1]; i++) {
                    totals[ratings.category()[i]] += times[unit];
                }
            }
        }
        return totals;
    }

    private static double[] midRanks(double[] totals) {
        double[] ranks = new double[totals.length];
        double below = 0;
        double all = Arrays.stream(totals).sum();
        for (int c = 0; c < totals.length; c++) {
            ranks[c] = below + (totals[c] - all) / 2;
            below += totals[c];
        }
        return ranks;
    }

    /** Values less their mean: sums of squares of large numbers such as years would lose digits. */
    private double[] centred(double[] totals, double n) {
        if (level != Level.INTERVAL) {
            return numbers;
        }
        double mean = 0;
        for (int c = 0; c < totals.length; c++) {
            mean += totals[c] / n * numbers[c];
        }
        double[] places = numbers.clone();
        for (int c = 0; c < places.length; c++) {
            places[c] -= mean;
        }
        return places;
    }

    /** Sum of the squared distances over the ordered pairs of a unit. */
    private double pairs(int unit, double[] places) {
        int from = ratings.start()[unit];
        int to = ratings.start()[unit + 1];
        if (level == Level.ORDINAL || level == Level.INTERVAL) {
            double mean = 0;
            for (int i = from; i < to; i++) {
                mean += places[ratings.category()[i]] / (to - from);
            }
            double squares = 0;
            for (int i = from; i < to; i++) {
                double deviation = places[ratings.category()[i]] - mean;
                squares += deviation * deviation;
            }
            return 2 * (to - from) * squares;
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                sum += 2 * distance(ratings.category()[i], ratings.category()[j]);
            }
        }
        return sum;
    }

    /** Sum of the squared distances over all ordered pairs of ratings. */
    private double expected(double[] totals, double n, double[] places) {
        double sum = 0;
        switch (level) {
            case NOMINAL -> {
                for (double total : totals) {
                    sum += total * (n - total);
                }
            }
            case RATIO -> {
                for (int c = 0; c < totals.length; c++) {
                    for (int k = c + 1; k < totals.length; k++) {
                        sum += 2 * totals[c] * totals[k] * distance(c, k);
                    }
                }
            }
            default -> {
                double mean = 0;
                for (int c = 0; c < totals.length; c++) {
                    mean += totals[c] / n * places[c];
                }
                for (int c = 0; c < totals.length; c++) {
                    sum += 2 * n * totals[c] * (places[c] - mean) * (places[c] - mean);
                }
            }
        }
        return sum;
    }

    private double distance(int c, int k) {
        if (c == k) {
            return 0;
        }
        if (level == Level.NOMINAL) {
            return 1;
        }
        double relative = (numbers[c] - numbers[k]) / (numbers[c] + numbers[k]);
        return relative * relative;
    }
}
