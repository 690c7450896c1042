package org.liaison.coding.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Deals items to coders: each item to different coders, the coders' numbers of items differing by one at most. Who codes with
 * whom is left to chance.
 */
final class Dealing {

    private Dealing() {
    }

    /**
     * @param perItem coders for each item, at most {@code coders}
     * @param seed the same seed deals the same
     * @return for each item the coders' indices, ascending
     */
    static List<List<Integer>> deal(int items, int coders, int perItem, long seed) {
        if (perItem < 1 || perItem > coders) {
            throw new IllegalArgumentException(perItem + " of " + coders + " coders cannot code one item");
        }
        Random random = new Random(seed);
        int[] load = new int[coders];
        List<List<Integer>> dealt = new ArrayList<>(items);
        List<Integer> order = new ArrayList<>(IntStream.range(0, coders).boxed().toList());
        for (int item = 0; item < items; item++) {
            Collections.shuffle(order, random);
            int[] chosen = order.stream().sorted(Comparator.comparingInt(coder -> load[coder])).limit(perItem)
                    .mapToInt(Integer::intValue).sorted().toArray();
            Arrays.stream(chosen).forEach(coder -> load[coder]++);
            dealt.add(Arrays.stream(chosen).boxed().toList());
        }
        return dealt;
    }
}
