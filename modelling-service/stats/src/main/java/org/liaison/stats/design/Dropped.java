package org.liaison.stats.design;

import java.util.List;

/**
 * A column left out because the columns before it and the constant or fixed effects determine it.
 *
 * @param partners names of the columns it is a combination of, in written order
 * @param absorbed whether the constant or fixed effects alone determine it
 * @param constant its intercept in that combination, 0 where groups differ
 */
public record Dropped(Column column, List<String> partners, boolean absorbed, double constant) {
}
