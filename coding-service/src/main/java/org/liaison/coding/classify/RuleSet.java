package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.liaison.coding.codebook.Rule;
import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.tools.Script;
import org.projectnessie.cel.tools.ScriptException;
import org.projectnessie.cel.tools.ScriptHost;

import com.google.api.expr.v1alpha1.Decl;
import com.google.api.expr.v1alpha1.Type;

/** The rules of a codebook, compiled; conditions are checked against the declared features when loaded. */
final class RuleSet {

    private record Compiled(Rule rule, Script script) {
    }

    private final List<Compiled> rules = new ArrayList<>();

    /**
     * Compiles the rules.
     *
     * @param sample one value for each feature, from which the types are taken
     * @throws IllegalArgumentException where a condition is wrong or names an unknown feature
     */
    RuleSet(List<Rule> source, Map<String, Object> sample) {
        ScriptHost host = ScriptHost.newBuilder().build();
        List<Decl> features = new ArrayList<>();
        sample.forEach((name, value) -> features.add(Decls.newVar(name, type(value))));
        for (Rule rule : source) {
            try {
                rules.add(new Compiled(rule, host.buildScript(rule.when()).withDeclarations(features).build()));
            } catch (ScriptException e) {
                throw new IllegalArgumentException("rule " + rule.name() + ": " + e.getMessage(), e);
            }
        }
    }

    /** The first rule whose condition holds. */
    Rule decide(Map<String, Object> features) {
        for (Compiled compiled : rules) {
            try {
                if (compiled.script.execute(Boolean.class, features)) {
                    return compiled.rule;
                }
            } catch (ScriptException e) {
                throw new IllegalStateException("rule " + compiled.rule.name(), e);
            }
        }
        throw new IllegalStateException("no rule holds; the last one must be 'true'");
    }

    private static Type type(Object value) {
        if (value instanceof Boolean) {
            return Decls.Bool;
        }
        return value instanceof String ? Decls.String : Decls.Int;
    }
}
