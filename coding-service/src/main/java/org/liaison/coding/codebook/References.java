package org.liaison.coding.codebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.liaison.coding.register.Vocabulary;
import org.liaison.kit.problem.ProblemError;

/** Finds names in a codebook that lead nowhere: word lists, features, categories. */
final class References {

    private final Codebook codebook;
    private final List<ProblemError> faults;

    References(Codebook codebook, List<ProblemError> faults) {
        this.codebook = codebook;
        this.faults = faults;
    }

    void check() {
        if (codebook.codesPartners()) {
            rows();
        } else {
            features();
        }
        for (int v = 0; v < codebook.variables().size(); v++) {
            variable(codebook.variables().get(v), "/variables/" + v);
        }
    }

    private void rows() {
        if (codebook.registers() == null) {
            fault("/registers", "a codebook of interactions needs registers");
        }
        last(codebook.verdicts(), "/verdicts");
        last(codebook.categoryRules(), "/category_rules");
        List<String> categories = codebook.categories().stream().map(Category::name).toList();
        if (categories.isEmpty()) {
            fault("/variables", "a codebook of interactions needs a variable named category");
        }
        for (int r = 0; r < codebook.categoryRules().size(); r++) {
            String then = codebook.categoryRules().get(r).then();
            if (!categories.contains(then)) {
                fault("/category_rules/" + r + "/then", "'" + then + "' is none of " + categories);
            }
        }
        switches(categories);
        List<String> outcomes = List.of("none", "announced", "unnamed", "interaction");
        for (int r = 0; r < codebook.verdicts().size(); r++) {
            String then = codebook.verdicts().get(r).then();
            if (!outcomes.contains(then)) {
                fault("/verdicts/" + r + "/then", "'" + then + "' is none of " + outcomes);
            }
        }
    }

    private void switches(List<String> categories) {
        Set<String> rules = codebook.categoryRules().stream().map(Rule::name).collect(Collectors.toSet());
        codebook.switches().forEach((name, settings) -> {
            for (int s = 0; s < settings.size(); s++) {
                String at = "/switches/" + name + "/" + s + "/instead/";
                settings.get(s).instead().forEach((rule, category) -> {
                    if (!rules.contains(rule)) {
                        fault(at + rule, "there is no category rule '" + rule + "'");
                    } else if (!categories.contains(category)) {
                        fault(at + rule, "'" + category + "' is none of " + categories);
                    }
                });
            }
        });
    }

    private void last(List<Rule> rules, String pointer) {
        if (rules.isEmpty() || !rules.get(rules.size() - 1).when().strip().equals("true")) {
            fault(pointer, "the last rule must hold always: when: 'true'");
        }
    }

    private void features() {
        Set<String> known = new HashSet<>(codebook.wordLists().keySet());
        if (codebook.registers() != null) {
            try {
                known.addAll(Vocabulary.shipped(codebook.registers()).keySet());
            } catch (IllegalArgumentException e) {
                fault("/registers", e.getMessage());
                return;
            }
        }
        for (int f = 0; f < codebook.features().size(); f++) {
            Feature feature = codebook.features().get(f);
            String at = "/features/" + f;
            if (feature.any().isEmpty() && feature.phrases().isEmpty() && feature.patterns().isEmpty()) {
                fault(at, "has neither any, phrases nor patterns");
            }
            known(feature.any(), known, at + "/any");
            for (int n = 0; n < feature.with().size(); n++) {
                known(feature.with().get(n).any(), known, at + "/with/" + n + "/any");
            }
            for (int n = 0; n < feature.without().size(); n++) {
                known(feature.without().get(n).any(), known, at + "/without/" + n + "/any");
            }
            known.add(feature.name());
        }
    }

    private void known(List<String> names, Set<String> known, String pointer) {
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(names.get(i))) {
                fault(pointer + "/" + i, "there is no word list or earlier feature '" + names.get(i) + "'");
            }
        }
    }

    private void variable(Variable variable, String at) {
        Set<String> categories = new HashSet<>();
        variable.categories().forEach(category -> categories.add(category.name()));
        boolean listed = variable.level().equals("nominal") || variable.level().equals("ordinal");
        if (listed && categories.isEmpty()) {
            fault(at + "/categories", "a " + variable.level() + " variable needs categories");
        }
        if (categories.size() < variable.categories().size()) {
            fault(at + "/categories", "a category is there twice");
        }
        for (int r = 0; r < variable.rules().size(); r++) {
            String then = variable.rules().get(r).then();
            String fault = value(variable.level(), then, categories);
            if (fault != null) {
                fault(at + "/rules/" + r + "/then", fault);
            }
        }
        if (variable.derive() != null && !variable.rules().isEmpty()) {
            fault(at + "/derive", "a variable has rules or a derivation, not both");
        }
        if (variable.extract() != null
                && codebook.features().stream().noneMatch(feature -> feature.name().equals(variable.extract()))) {
            fault(at + "/extract", "there is no feature '" + variable.extract() + "'");
        }
    }

    /** What is wrong with the value that a rule gives, or null. */
    private static String value(String level, String then, Set<String> categories) {
        if (then == null) {
            return null;
        }
        return switch (level) {
            case "nominal", "ordinal" -> categories.contains(then) ? null
                    : "'" + then + "' is none of " + categories.stream().sorted().toList();
            case "boolean" -> then.equals("true") || then.equals("false") ? null : "expected true or false";
            case "interval" -> then.matches("-?[0-9]{1,15}([.][0-9]{1,15})?") ? null : "expected a number";
            default -> null;
        };
    }

    private void fault(String pointer, String detail) {
        faults.add(ProblemError.pointer(pointer, detail));
    }
}
