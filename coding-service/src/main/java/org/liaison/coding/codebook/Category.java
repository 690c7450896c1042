package org.liaison.coding.codebook;

import java.util.List;

/**
 * A value of a variable.
 *
 * @param name identifier
 * @param weight its place on an ordinal scale, 0 where the variable is nominal
 * @param label what it means
 * @param condition when it applies, for people; null where the label says it all
 * @param examples texts to which it applies
 */
public record Category(String name, int weight, String label, String condition, List<String> examples) {

    public Category {
        examples = examples == null ? List.of() : List.copyOf(examples);
    }

    public Category(String name, int weight, String label) {
        this(name, weight, label, null, List.of());
    }
}
