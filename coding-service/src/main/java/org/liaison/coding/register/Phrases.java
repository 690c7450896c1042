package org.liaison.coding.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Expands the alternations of a register phrase: {@code (deputy |)minister} is "deputy minister" and "minister". */
final class Phrases {

    private static final long MOST = 1_000_000;

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

    /** How many phrases {@link #expand} would give, at most a million. */
    static long size(String pattern) {
        Deque<long[]> open = new ArrayDeque<>();
        long[] now = { 0, 1 };
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '(') {
                open.push(now);
                now = new long[] { 0, 1 };
            } else if (c == '|') {
                now = new long[] { now[0] + now[1], 1 };
            } else if (c == ')') {
                if (open.isEmpty()) {
                    throw new IllegalArgumentException("unbalanced brackets in the phrase: " + pattern);
                }
                long inner = now[0] + now[1];
                now = open.pop();
                now[1] = Math.min(MOST, now[1] * inner);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("unbalanced brackets in the phrase: " + pattern);
        }
        return Math.min(MOST, now[0] + now[1]);
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
