package org.liaison.coding.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.liaison.coding.codebook.Category;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Variable;
import org.liaison.coding.reliability.Figures;

/** Level and categories of a variable, as the figures of reliability need them. */
final class VariableScale {

    private final String level;
    private final List<String> categories = new ArrayList<>();

    /** @param asked level to be used; null for that of the variable */
    VariableScale(Codebook codebook, Variable variable, String asked) {
        boolean truth = variable.level().equals("boolean");
        level = asked != null ? asked : truth ? "nominal" : variable.level();
        if (truth) {
            categories.addAll(List.of("false", "true"));
        } else if (!variable.categories().isEmpty()) {
            if (codebook.engine().equals(Codebook.INTERACTIONS) && variable.name().equals("category")) {
                categories.add(RatingMaker.NONE);
            }
            variable.categories().stream().sorted(Comparator.comparingInt(Category::weight)).map(Category::name)
                    .forEach(categories::add);
        }
    }

    Figures.Wanted wanted(long seed, String machine, String overTime, Integer resamples) {
        return new Figures.Wanted(level, categories, seed, machine, overTime, resamples);
    }
}
