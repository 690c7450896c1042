package org.liaison.coding.reliability;

import java.util.List;

/**
 * What is to be computed.
 *
 * @param weights of weighted kappa and AC2; null for none (nominal data)
 * @param resamples of the bootstrap; null for 1,000, or fewer where the table is large
 * @param confidence of the intervals, between 0 and 1
 * @param machine the coder that is no person: kept out of the overall coefficients, compared with each person; null for none
 * @param categories all categories in their order; empty to take those that occur
 * @param overTime null for no comparison over time
 */
record Settings(Level level, Weighting weights, long seed, Integer resamples, double confidence, String machine,
        List<String> categories, Period overTime) {
}
