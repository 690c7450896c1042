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
 * @param engine what codes by it: {@code interactions} (partner rows), {@code content} (features of a text) or {@code cases}
 *        (fields of a case)
 * @param registers name of the registers it uses
 * @param wordLists own lists of phrases, beside those of the registers
 * @param features what is looked for in a text
 * @param variables variables with their values
 * @param scopes formats that count under each convention, {@code working} and {@code strict}
 * @param verdicts rules that decide whether an item is an interaction, in order
 * @param categoryRules rules that give a row its category, in order
 * @param switches other readings of the rows, by switch; the first is that of the rules
 * @param doubts what lowers confidence, by name
 * @param reviewBelow confidence under which a person should look
 * @param consistency rules that the values of a unit keep
 * @param sha256 digest of the file, hexadecimal
 */
public record Codebook(String name, String version, String title, String unit, String engine, String registers,
        Map<String, List<String>> wordLists, List<Feature> features, List<Variable> variables,
        Map<String, List<String>> scopes, List<Rule> verdicts, List<Rule> categoryRules,
        Map<String, List<ReadingOfRows>> switches, Map<String, Double> doubts,
        double reviewBelow, List<Consistency> consistency, String sha256) {

    /** The engine that codes partner rows. */
    public static final String INTERACTIONS = "interactions";
    /** The engine that codes the fields of cases, which are sent and not stored. */
    public static final String CASES = "cases";

    private static final Map<String, List<String>> SCOPES = Map.of("working", List.of("bilateral", "regional", "small_group"),
            "strict", List.of("bilateral", "regional"));

    public Codebook {
        engine = engine == null ? INTERACTIONS : engine;
        wordLists = wordLists == null ? Map.of() : Map.copyOf(wordLists);
        features = features == null ? List.of() : List.copyOf(features);
        variables = List.copyOf(variables);
        scopes = scopes == null ? SCOPES : Map.copyOf(scopes);
        verdicts = verdicts == null ? List.of() : List.copyOf(verdicts);
        categoryRules = categoryRules == null ? List.of() : List.copyOf(categoryRules);
        switches = switches == null ? Map.of() : Map.copyOf(switches);
        doubts = doubts == null ? Map.of() : Map.copyOf(doubts);
        consistency = consistency == null ? List.of() : List.copyOf(consistency);
    }

    /** Whether what is coded are rows of partners; else it is an item as a whole, or a case. */
    public boolean codesPartners() {
        return engine.equals(INTERACTIONS);
    }

    /** The variable of this name. */
    public Variable variable(String variableName) {
        return variables.stream().filter(variable -> variable.name().equals(variableName)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("codebook " + name + " has no variable " + variableName));
    }

    /**
     * Values of the variable {@code category}, with the weights that make the intensity; none where there is no such variable.
     */
    public List<Category> categories() {
        return variables.stream().filter(variable -> variable.name().equals("category")).findFirst()
                .map(Variable::categories).orElse(List.of());
    }

    /** Weight of a category. */
    public int weight(String category) {
        return categories().stream().filter(value -> value.name().equals(category)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("codebook " + name + " has no category " + category)).weight();
    }

    /** Whether a format counts under a convention. */
    public boolean counts(Scope scope, String format) {
        return scopes.getOrDefault(scope.key(), List.of()).contains(format);
    }
}
