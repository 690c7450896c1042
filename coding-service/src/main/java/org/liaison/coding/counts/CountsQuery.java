package org.liaison.coding.counts;

import java.util.List;

import org.liaison.kit.http.YearRange;

/**
 * Which counts are asked for.
 *
 * @param partners ISO codes; empty for the whole register
 * @param strict the literal wording: bilateral and regional only
 * @param weights null for the codebook's
 */
record CountsQuery(String codebook, YearRange years, List<String> partners, boolean strict, Grouping by, Weights weights) {
}
