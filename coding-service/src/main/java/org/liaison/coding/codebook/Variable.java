package org.liaison.coding.codebook;

import java.util.List;

/**
 * A variable of a codebook.
 *
 * @param name identifier
 * @param level nominal or ordinal
 * @param label what it measures
 * @param categories its values
 */
public record Variable(String name, String level, String label, List<Category> categories) {

    public Variable {
        categories = List.copyOf(categories);
    }
}
