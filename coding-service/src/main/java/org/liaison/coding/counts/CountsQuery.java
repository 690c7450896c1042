package org.liaison.coding.counts;

import java.util.List;

import org.liaison.coding.codebook.ReadingOfRows;
import org.liaison.coding.codebook.Scope;
import org.liaison.kit.http.YearRange;

/**
 * Which counts are asked for.
 *
 * @param partners ISO codes; empty for the whole register
 * @param weights null for the codebook's
 * @param reading null for that of the codebook's rules
 */
record CountsQuery(String codebook, YearRange years, List<String> partners, Scope scope, Grouping by, Weights weights,
        ReadingOfRows reading) {
}
