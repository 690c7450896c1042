package org.liaison.coding.classify;

import java.util.Map;
import java.util.Set;

/**
 * A classification with what the event grouping needs beside it.
 *
 * @param classification the answer for the caller
 * @param scopes scope of each row, by partner
 * @param identity features for {@link EventIdentity}
 * @param flags notes such as {@code announced}, {@code source_excluded}, {@code other_party}, {@code donor}
 */
public record ClassifiedItem(Classification classification, Map<String, RowScope> scopes, IdentityFeatures identity,
        Set<String> flags) {

    public ClassifiedItem {
        scopes = Map.copyOf(scopes);
        flags = Set.copyOf(flags);
    }
}
