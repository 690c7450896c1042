package org.liaison.stats.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Levels of fixed effects that left the sample because their outcome never varies from an end of its range.
 *
 * @param zeros by column, levels whose outcome is zero in every row
 * @param ones by column, levels whose binary outcome is one in every row
 */
public record DegenerateLevels(Map<String, List<String>> zeros, Map<String, List<String>> ones) {

    /** None so far. */
    public DegenerateLevels() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }
}
