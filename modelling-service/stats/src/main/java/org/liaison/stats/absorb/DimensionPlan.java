package org.liaison.stats.absorb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.liaison.stats.design.Grouping;
import org.liaison.stats.linalg.Blocks;

/** Which dimension is eliminated, which are dense and which are left to iteration: whatever costs least. */
public record DimensionPlan(Grouping eliminated, List<Grouping> dense, List<Grouping> large) {

    /** So many dummies are dense in any case. */
    private static final int ALWAYS_DENSE = 100;
    private static final long MAX_BORDER = 40_000_000;
    /** Multiplications per row that some dozens of conjugate gradient steps cost. */
    private static final long ITERATIVE_WORK = 2800;
    /** Values that all blocks of rows together may hold of pairs of dummies or of large levels. */
    private static final int BLOCK_MEMORY = 4_000_000;
    private static final int LARGE_BLOCKS = 16;

    static DimensionPlan of(int rows, List<Grouping> dimensions) {
        int[] order = order(dimensions.stream().mapToInt(Grouping::size).toArray());
        int[] sizes = Arrays.stream(order).map(d -> dimensions.get(d).size()).toArray();
        int dense = dense(rows, sizes);
        return new DimensionPlan(dimensions.get(order[0]), pick(dimensions, order, 1, 1 + dense),
                pick(dimensions, order, 1 + dense, order.length));
    }

    /** How many levels dimensions of these sizes have in each part. */
    public static Sizes sizes(long rows, int... levels) {
        int[] sizes = Arrays.stream(order(levels)).map(d -> levels[d]).toArray();
        int dense = dense(rows, sizes);
        return new Sizes(sizes[0], Arrays.stream(sizes, 1, 1 + dense).asLongStream().sum(),
                Arrays.stream(sizes, 1 + dense, sizes.length).asLongStream().sum());
    }

    /** The largest first, which is eliminated, then from the smallest up. */
    private static int[] order(int[] sizes) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, sizes.length).boxed().toList());
        Integer largest = order.stream().max(Comparator.comparingInt(d -> sizes[d])).orElseThrow();
        order.remove(largest);
        order.sort(Comparator.comparingInt(d -> sizes[d]));
        order.add(0, largest);
        return order.stream().mapToInt(d -> d).toArray();
    }

    private static int dense(long rows, int[] sizes) {
        long levels = 0;
        int dense = 0;
        while (1 + dense < sizes.length && isDense(rows, sizes[0], levels + sizes[1 + dense])) {
            levels += sizes[1 + dense++];
        }
        return dense;
    }

    private static List<Grouping> pick(List<Grouping> dimensions, int[] order, int from, int to) {
        return Arrays.stream(order, from, to).sorted().mapToObj(dimensions::get).toList();
    }

    private static boolean isDense(long rows, long groups, long levels) {
        return groups * levels <= MAX_BORDER
                && (levels <= ALWAYS_DENSE || levels * levels * (groups + levels) <= ITERATIVE_WORK * rows);
    }

    Absorption absorption(double[] weights) {
        if (!large.isEmpty() && !eliminated.isSorted()) {
            throw new IllegalArgumentException("Rows must be sorted by " + eliminated.name());
        }
        List<Grouping> dimensions = new ArrayList<>(List.of(eliminated));
        dimensions.addAll(dense);
        int[][] index = dense.isEmpty() ? new int[0][] : DummyRank.independent(dimensions, weights);
        int dummyCount = Arrays.stream(index).flatMapToInt(Arrays::stream).max().orElse(-1) + 1;
        int[][] dummies = new int[index.length][];
        for (int d = 0; d < index.length; d++) {
            dummies[d] = replaced(dense.get(d).codes(), index[d]);
        }
        int[][] codes = new int[large.size()][];
        int groups = eliminated.size();
        for (int d = 0; d < codes.length; d++) {
            int start = groups;
            codes[d] = Arrays.stream(large.get(d).codes()).map(code -> start + code).toArray();
            groups += large.get(d).size();
        }
        dimensions.addAll(large);
        return new Absorption(List.copyOf(dimensions), eliminated.codes(), eliminated.size(), groups, dummies, dummyCount,
                index, codes, redundant(index), blocks(dummyCount, groups - eliminated.size()));
    }

    private Blocks blocks(int dummyCount, int levels) {
        if (!large.isEmpty()) {
            return Absorption.blocks(eliminated, Math.max(2, Math.min(LARGE_BLOCKS, BLOCK_MEMORY / levels)));
        }
        return Absorption.blocks(eliminated,
                dense.size() < 2 ? Integer.MAX_VALUE : Math.max(1, BLOCK_MEMORY / (dummyCount * dummyCount + 1)));
    }

    /** Effects that the others determine, without dense dummies that are left out already. */
    private int redundant(int[][] index) {
        int redundant = 0;
        for (int d = 0; d < large.size(); d++) {
            int most = components(eliminated, large.get(d));
            for (int other = 0; other < d; other++) {
                most = Math.max(most, components(large.get(other), large.get(d)));
            }
            redundant += most;
        }
        for (int d = 0; d < dense.size() && !large.isEmpty(); d++) {
            int leftOut = (int) Arrays.stream(index[d]).filter(dummy -> dummy < 0).count();
            int most = leftOut;
            for (Grouping other : large) {
                most = Math.max(most, components(other, dense.get(d)));
            }
            redundant += most - leftOut;
        }
        return redundant;
    }

    private static int components(Grouping a, Grouping b) {
        return new Components(a.codes(), a.size(), b.codes(), b.size()).count();
    }

    private static int[] replaced(int[] codes, int[] by) {
        int[] replaced = new int[codes.length];
        Arrays.setAll(replaced, i -> by[codes[i]]);
        return replaced;
    }

    /** Numbers of levels by the part that they play. */
    public record Sizes(long eliminated, long dense, long large) {
    }
}
