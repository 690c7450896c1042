package org.liaison.coding.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** The variables of a codebook decided from features: by rules in their order, or derived from those before. */
public final class Decisions {

    private final List<Decider> deciders = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    /**
     * A value with its ground.
     *
     * @param value null where a rule says that there is none, or where only people code the variable
     * @param rule null where it was derived
     * @param names features and variables on which the rule rests
     */
    public record Decision(Variable variable, Object value, Rule rule, List<String> names) {
    }

    private record Compiled(Rule rule, Condition condition, List<String> names) {
    }

    private record Decider(Variable variable, List<Compiled> rules, Condition derivation) {
    }

    private record Check(Consistency rule, Condition condition) {
    }

    /**
     * Compiles the rules of a codebook.
     *
     * @param sample one value for each feature
     * @throws ProblemException 422 with a JSON pointer to each rule that is wrong
     */
    public Decisions(Codebook codebook, Map<String, Object> sample) {
        Map<String, Object> names = new HashMap<>(sample);
        List<ProblemError> faults = new ArrayList<>();
        for (int v = 0; v < codebook.variables().size(); v++) {
            Variable variable = codebook.variables().get(v);
            String at = "/variables/" + v;
            List<Compiled> rules = new ArrayList<>();
            for (int r = 0; r < variable.rules().size(); r++) {
                Rule rule = variable.rules().get(r);
                Condition condition = compile(rule.when(), false, names, at + "/rules/" + r + "/when", faults);
                rules.add(new Compiled(rule, condition, named(rule.when(), names)));
            }
            Condition derivation = variable.derive() == null ? null
                    : compile(variable.derive(), sampleOf(variable), names, at + "/derive", faults);
            deciders.add(new Decider(variable, rules, derivation));
            names.put(variable.name(), sampleOf(variable));
        }
        IntStream.range(0, codebook.consistency().size()).forEach(c -> checks.add(new Check(codebook.consistency().get(c),
                compile(codebook.consistency().get(c).unless(), false, names, "/consistency/" + c + "/unless", faults))));
        if (!faults.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "The codebook has conditions that cannot be read.", faults);
        }
    }

    /** Every variable in its order; {@code features} gains their values. */
    public Map<String, Decision> decide(Map<String, Object> features) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        for (Decider decider : deciders) {
            Decision decision = decide(decider, features);
            decisions.put(decider.variable.name(), decision);
            features.put(decider.variable.name(), decision.value == null ? sampleOf(decider.variable) : decision.value);
        }
        return decisions;
    }

    /** The consistency rules that the decided values break. */
    public List<Consistency> breaches(Map<String, Object> values) {
        return checks.stream().filter(check -> !check.condition.holds(values)).map(Check::rule).toList();
    }

    private static Decision decide(Decider decider, Map<String, Object> features) {
        Variable variable = decider.variable;
        if (decider.derivation != null) {
            return new Decision(variable, decider.derivation.value(sampleOf(variable), features), null, List.of());
        }
        List<Compiled> holding = decider.rules.stream().filter(rule -> rule.condition.holds(features))
                .limit(variable.precedence().equals("highest") ? Long.MAX_VALUE : 1).toList();
        return holding.stream().max(Comparator.comparingInt(rule -> weight(variable, rule.rule.then())))
                .map(chosen -> new Decision(variable, value(variable, chosen.rule.then()), chosen.rule, chosen.names))
                .orElseGet(() -> new Decision(variable, null, null, List.of()));
    }

    private static int weight(Variable variable, String category) {
        return variable.categories().stream().filter(value -> value.name().equals(category)).findFirst().map(Category::weight)
                .orElse(0);
    }

    private static Object value(Variable variable, String then) {
        if (then == null) {
            return null;
        }
        return switch (variable.level()) {
            case "boolean" -> Boolean.valueOf(then);
            case "interval" -> Double.valueOf(then);
            default -> then;
        };
    }

    private static Object sampleOf(Variable variable) {
        return switch (variable.level()) {
            case "boolean" -> Boolean.FALSE;
            case "interval" -> 0.0;
            default -> "";
        };
    }

    /** @param like what kind of value the expression must give */
    private static Condition compile(String expression, Object like, Map<String, Object> names, String pointer,
            List<ProblemError> faults) {
        try {
            Condition condition = Condition.of(expression, names);
            condition.strictly(like, names);
            return condition;
        } catch (IllegalArgumentException e) {
            faults.add(ProblemError.pointer(pointer, e.getMessage()));
            return null;
        }
    }

    private static List<String> named(String expression, Map<String, Object> names) {
        List<String> found = new ArrayList<>();
        for (String word : expression.split("[^a-z0-9_]+")) {
            String name = word.endsWith("_at") || word.endsWith("_count") ? word.substring(0, word.lastIndexOf('_')) : word;
            String known = names.containsKey(word) ? word : name;
            if (names.containsKey(known) && !found.contains(known)) {
                found.add(known);
            }
        }
        return found;
    }
}
