package org.liaison.coding.codebook;

import java.util.List;
import java.util.Map;

/**
 * A versioned codebook: what is coded, into which values, by which rules.
 *
 * @param name identifier, such as {@code partnerships}
 * @param version semantic version
 * @param title what it is for
 * @param unit the coded unit in words
 * @param registers name of the registers it uses
 * @param variables variables with their values
 * @param verdicts rules that decide whether an item is an interaction, in order
 * @param categoryRules rules that give a row its category, in order
 * @param doubts what lowers confidence, by name
 * @param reviewBelow confidence under which a person should look
 * @param sha256 digest of the file, hexadecimal
 */
public record Codebook(String name, String version, String title, String unit, String registers,
        List<Variable> variables, List<Rule> verdicts, List<Rule> categoryRules, Map<String, Double> doubts,
        double reviewBelow, String sha256) {

    public Codebook {
        variables = List.copyOf(variables);
        verdicts = List.copyOf(verdicts);
        categoryRules = List.copyOf(categoryRules);
        doubts = Map.copyOf(doubts);
    }

    /** The variable of this name. */
    public Variable variable(String variableName) {
        return variables.stream().filter(variable -> variable.name().equals(variableName)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("codebook " + name + " has no variable " + variableName));
    }

    /** Values of the variable {@code category}, with the weights that make the intensity. */
    public List<Category> categories() {
        return variable("category").categories();
    }

    /** Weight of a category. */
    public int weight(String category) {
        return categories().stream().filter(value -> value.name().equals(category)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("codebook " + name + " has no category " + category)).weight();
    }
}
