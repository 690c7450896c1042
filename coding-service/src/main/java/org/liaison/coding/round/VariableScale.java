package org.liaison.coding.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.coding.codebook.Category;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Variable;
import org.liaison.coding.reliability.Figures;

/** Level and categories of a variable, as the figures of reliability need them. */
final class VariableScale {

    private final String level;
    private final List<String> categories = new ArrayList<>();
    private final Map<String, String> weights = new HashMap<>();

    /**
     * @param asked level to be used; null for that of the variable. Where it needs numbers, the weights stand for ordered
     *        categories, 0 for none
     */
    VariableScale(Codebook codebook, Variable variable, String asked) {
        boolean truth = variable.level().equals("boolean");
        level = asked != null ? asked : truth ? "nominal" : variable.level();
        if (truth) {
            categories.addAll(List.of("false", "true"));
        } else if (!variable.categories().isEmpty()) {
            if (codebook.codesPartners() && variable.name().equals("category")) {
                categories.add(RatingMaker.NONE);
            }
            variable.categories().stream().sorted(Comparator.comparingInt(Category::weight)).map(Category::name)
                    .forEach(categories::add);
        }
        if (List.of("interval", "ratio").contains(level) && variable.level().equals("ordinal")) {
            categories.clear();
            weights.put(RatingMaker.NONE, "0");
            variable.categories().forEach(category -> weights.put(category.name(), String.valueOf(category.weight())));
        }
    }

    /** A value as the level wants it. */
    String value(String value) {
        return weights.getOrDefault(value, value);
    }

    Figures.Wanted wanted(long seed, String machine, String overTime, Integer resamples) {
        return new Figures.Wanted(level, categories, seed, machine, overTime, resamples);
    }
}
