package org.liaison.coding.register;

import java.util.ArrayList;
import java.util.List;

/** Expands the alternations of a register phrase: {@code (deputy |)minister} is "deputy minister" and "minister". */
final class Phrases {

    private final String pattern;
    private int at;

    private Phrases(String pattern) {
        this.pattern = pattern;
    }

    static List<String> expand(String pattern) {
        Phrases phrases = new Phrases(pattern);
        List<String> expanded = phrases.alternatives();
        if (phrases.at < pattern.length()) {
            throw new IllegalArgumentException("unbalanced brackets in the phrase: " + pattern);
        }
        return expanded;
    }

    private List<String> alternatives() {
        List<String> all = new ArrayList<>();
        List<String> current = List.of("");
        StringBuilder literal = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            char c = pattern.charAt(at++);
            if (c == '|') {
                all.addAll(product(current, List.of(literal.toString())));
                current = List.of("");
                literal.setLength(0);
            } else if (c == '(') {
                current = product(product(current, List.of(literal.toString())), alternatives());
                literal.setLength(0);
                at++;
            } else {
                literal.append(c);
            }
        }
        all.addAll(product(current, List.of(literal.toString())));
        return all;
    }

    private static List<String> product(List<String> heads, List<String> tails) {
        List<String> joined = new ArrayList<>(heads.size() * tails.size());
        for (String head : heads) {
            for (String tail : tails) {
                joined.add(head + tail);
            }
        }
        return joined;
    }
}
