package org.liaison.stats.absorb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;
import org.liaison.stats.linalg.Blocks;

/**
 * Fixed effects as the optimiser sees them. The dimension with most levels is eliminated: each row has one {@code group}
 * whose effect is full (it carries the constant). The levels of the other dimensions are dummies kept dense, without the
 * first level of each and without any that the others determine. An intercept alone is one group that holds every row;
 * without intercept and fixed effects there is no group.
 *
 * @param dimensions all fixed-effect columns, the eliminated one first; empty without fixed effects
 * @param group group of each row, null if there is none
 * @param groups number of groups
 * @param dummies per further dimension, the dummy of each row or -1 for a level without one
 * @param dense number of dummies
 * @param dummyIndex per further dimension, the dummy of each level or -1
 * @param blocks rows that threads may work on at the same time
 */
public record Absorption(List<Grouping> dimensions, int[] group, int groups, int[][] dummies, int dense, int[][] dummyIndex,
        Blocks blocks) {

    private static final int MAX_DENSE = 1000;
    private static final long MAX_BORDER = 10_000_000;
    /** Groups so few that every block of rows has its own sums of each. */
    private static final int FEW = 64;
    private static final int MOST_PAIRS = 4_000_000;

    /** No fixed effects: one constant, or none. */
    public static Absorption constant(int rows, boolean intercept) {
        return new Absorption(List.of(), intercept ? new int[rows] : null, intercept ? 1 : 0, new int[0][], 0, new int[0][],
                Blocks.of(rows));
    }

    /**
     * The effects of some columns. Rows of a sample that is {@link #sorted} are worked on by several threads.
     *
     * @throws SpecificationException where two dimensions are both too large
     */
    public static Absorption of(Sample sample, List<String> columns) {
        List<Grouping> dimensions = new ArrayList<>(columns.stream().map(sample::group).toList());
        Grouping largest = largest(dimensions);
        dimensions.remove(largest);
        int total = dimensions.stream().mapToInt(Grouping::size).sum();
        if (total > MAX_DENSE || (long) total * largest.size() > MAX_BORDER) {
            throw SpecificationException.field("formula", "Besides '" + largest.name() + "' the fixed effects "
                    + dimensions.stream().map(Grouping::name).toList() + " have " + total
                    + " levels; more than one dimension of that size cannot be estimated here (limit " + MAX_DENSE + ").");
        }
        dimensions.add(0, largest);
        int[][] index = dimensions.size() == 1 ? new int[0][] : DummyRank.independent(dimensions, sample.weights());
        int dense = Arrays.stream(index).flatMapToInt(Arrays::stream).max().orElse(-1) + 1;
        int[][] dummies = new int[index.length][];
        for (int d = 0; d < index.length; d++) {
            int[] ofLevel = index[d];
            int[] codes = dimensions.get(d + 1).codes();
            dummies[d] = new int[codes.length];
            Arrays.setAll(dummies[d], i -> ofLevel[codes[i]]);
        }
        int blocks = dimensions.size() < 3 ? Integer.MAX_VALUE : Math.max(1, MOST_PAIRS / (dense * dense + 1));
        return new Absorption(List.copyOf(dimensions), largest.codes(), largest.size(), dummies, dense, index,
                largest.size() <= FEW ? Blocks.of(sample.size(), blocks) : Blocks.ofGroups(largest.codes(), blocks));
    }

    /** The sample in the order of the groups that would be eliminated; within a group rows keep their order. */
    public static Sample sorted(Sample sample, List<String> columns) {
        return sample.sortedBy(largest(columns.stream().map(sample::group).toList()));
    }

    private static Grouping largest(List<Grouping> dimensions) {
        return dimensions.stream().max((a, b) -> Integer.compare(a.size(), b.size())).orElseThrow();
    }

    /** Number of effects estimated, the constant included. */
    public int parameters() {
        return groups + dense;
    }

    /** Whether the rows of a group are all in one block. */
    boolean isAligned() {
        return blocks.count() == 1 || groups > FEW;
    }
}
