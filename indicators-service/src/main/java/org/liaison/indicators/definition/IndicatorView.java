package org.liaison.indicators.definition;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A derived indicator as it is answered.
 *
 * @param sha256 digest of its content: the same definition has the same one everywhere
 * @param unit as its author states it; null where it follows from the inputs
 * @param inputs the publishers' codes that its formula names, directly or through other definitions
 * @param definitions the versions of other definitions that it was written against
 * @param unavailable inputs that no vintage has yet
 * @param versions all its versions
 * @param createdAt null for the shipped ones
 */
public record IndicatorView(String name, int version, String title, String description, String expression, String unit,
        String missing, boolean shipped, String sha256, List<String> inputs, Map<String, Integer> definitions,
        List<String> unavailable, List<Integer> versions, Instant createdAt) {
}
