package org.liaison.stats.absorb;

import java.util.List;

import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;
import org.liaison.stats.linalg.Blocks;

/**
 * Fixed effects as the optimiser sees them. The dimension with most levels is eliminated: each row has one {@code group}
 * whose effect is full (it carries the constant). The levels of small dimensions are dummies kept dense, without the first
 * level of each and without any that the others determine. Further dimensions that are too large for that have all their
 * levels among the groups, behind the eliminated ones; what is redundant among them is left to the iterative solution. An
 * intercept alone is one group that holds every row; without intercept and fixed effects there is no group.
 *
 * @param dimensions all fixed-effect columns: the eliminated one, then the dense, then the large ones
 * @param group eliminated group of each row, null if there is none
 * @param eliminated number of eliminated groups
 * @param groups number of groups, those of large dimensions included
 * @param dummies per dense dimension, the dummy of each row or -1 for a level without one
 * @param dense number of dummies
 * @param dummyIndex per dense dimension, the dummy of each level or -1
 * @param large per large dimension, the group of each row
 * @param redundant number of effects that the others determine: exact where two dimensions are in play; with more, what
 *        pairs of dimensions show, which may be too few (Correia 2017)
 * @param blocks rows that threads may work on at the same time
 */
public record Absorption(List<Grouping> dimensions, int[] group, int eliminated, int groups, int[][] dummies, int dense,
        int[][] dummyIndex, int[][] large, int redundant, Blocks blocks) {

    /** Groups so few that every block of rows has its own sums of each. */
    private static final int FEW = 64;
    private static final int[][] NONE = {};

    /** No fixed effects: one constant, or none. */
    public static Absorption constant(int rows, boolean intercept) {
        int groups = intercept ? 1 : 0;
        return new Absorption(List.of(), intercept ? new int[rows] : null, groups, groups, NONE, 0, NONE, NONE, 0,
                Blocks.of(rows));
    }

    /** The effects of some columns. Rows of a sample that is {@link #sorted} are worked on by several threads. */
    public static Absorption of(Sample sample, List<String> columns) {
        return DimensionPlan.of(sample.size(), columns.stream().map(sample::group).toList()).absorption(sample.weights());
    }

    /** The sample in the order of the groups that would be eliminated; within a group rows keep their order. */
    public static Sample sorted(Sample sample, List<String> columns) {
        return sample.sortedBy(DimensionPlan.of(sample.size(), columns.stream().map(sample::group).toList()).eliminated());
    }

    static Blocks blocks(Grouping eliminated, int most) {
        return eliminated.size() <= FEW ? Blocks.of(eliminated.codes().length, most)
                : Blocks.ofGroups(eliminated.codes(), most);
    }

    /** Number of effects estimated, the constant included. */
    public int parameters() {
        return groups + dense - redundant;
    }

    /** Whether several dimensions are so large that equations are solved by iteration. */
    public boolean isIterative() {
        return large.length > 0;
    }

    /** Whether the rows of a group are all in one block. */
    boolean isAligned() {
        return blocks.count() == 1 || eliminated > FEW;
    }
}
