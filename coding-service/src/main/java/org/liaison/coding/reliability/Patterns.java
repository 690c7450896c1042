package org.liaison.coding.reliability;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The different ways in which units were rated, whoever gave which rating: there are few of them, however many units. Units are
 * put in an order that depends on nothing but their ratings, so that a seed gives the same draws for the same data.
 *
 * @param distinct one unit for each pattern
 * @param of the pattern of each unit, in that order
 */
record Patterns(Ratings distinct, int[] of) {

    static Patterns in(Ratings ratings) {
        int[] category = ratings.category().clone();
        int[] start = ratings.start();
        for (int unit = 0; unit < ratings.units(); unit++) {
            Arrays.sort(category, start[unit], start[unit + 1]);
        }
        int[] order = IntStream.range(0, ratings.units()).boxed().sorted((a, b) -> compare(category, start, a, b))
                .mapToInt(Integer::intValue).toArray();
        int[] of = new int[order.length];
        int[] newStart = new int[start.length];
        int[] newCategory = new int[category.length];
        int patterns = 0;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || compare(category, start, order[i - 1], order[i]) != 0) {
                int size = ratings.size(order[i]);
                System.arraycopy(category, start[order[i]], newCategory, newStart[patterns], size);
                newStart[patterns + 1] = newStart[patterns] + size;
                patterns++;
            }
            of[i] = patterns - 1;
        }
        int size = newStart[patterns];
        return new Patterns(new Ratings(ratings.scale(), ratings.coders(), Arrays.copyOf(newStart, patterns + 1), new int[size],
                Arrays.copyOf(newCategory, size)), of);
    }

    /** By number of ratings, then by the sorted categories. */
    private static int compare(int[] category, int[] start, int a, int b) {
        int bySize = Integer.compare(start[a + 1] - start[a], start[b + 1] - start[b]);
        return bySize != 0 ? bySize : Arrays.compare(category, start[a], start[a + 1], category, start[b], start[b + 1]);
    }
}
