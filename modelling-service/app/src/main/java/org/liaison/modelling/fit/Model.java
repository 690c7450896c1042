package org.liaison.modelling.fit;

import org.liaison.modelling.data.Content;
import org.liaison.stats.FitSpec;

/**
 * A specification that has been read and whose columns exist.
 *
 * @param id of the fit that it leads to
 * @param specification canonical form
 * @param subset null for all rows
 * @param cells number of values that estimation reads
 */
record Model(String id, Specification specification, FitSpec spec, Subset subset, Content content, long cells) {
}
