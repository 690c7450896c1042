package org.liaison.collector.dryrun;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Says how far a selector that finds nothing gets: which of its parts exist, and which names on the page are like those it asks
 * for.
 */
final class NearestMatch {

    private static final int MOST_NAMES = 8;
    private static final int LEAST_COMMON = 4;

    private final Element page;

    NearestMatch(Element page) {
        this.page = page;
    }

    /** @return a sentence for people */
    String explain(String css) {
        List<String> steps = steps(css);
        List<String> said = new ArrayList<>();
        int matched = 0;
        for (int n = steps.size() - 1; n > 0 && matched == 0; n--) {
            String beginning = String.join(" ", steps.subList(0, n));
            matched = count(beginning);
            if (matched > 0) {
                said.add("'%s' finds %d, but '%s' is not there".formatted(beginning, matched, steps.get(n)));
            }
        }
        String last = steps.isEmpty() ? css : steps.get(steps.size() - 1);
        String missing = matched > 0 || steps.isEmpty() ? last : steps.get(0);
        for (String part : parts(missing)) {
            if (!part.equals(missing) || said.isEmpty()) {
                said.add("the page has %d '%s'".formatted(count(part), part));
            }
        }
        Set<String> like = like(css);
        if (!like.isEmpty()) {
            said.add("names like it: " + String.join(", ", like));
        }
        return "no element matches; " + said.stream().distinct().collect(Collectors.joining("; "));
    }

    private int count(String css) {
        try {
            return css.isBlank() ? 0 : page.select(css).size();
        } catch (SelectorParseException | IllegalArgumentException e) {
            return 0;
        }
    }

    /** Parts of a selector between blanks and combinators; brackets and quotes keep together. */
    private static List<String> steps(String css) {
        List<String> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        int depth = 0;
        for (char c : css.toCharArray()) {
            depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
            if (depth <= 0 && (c == ' ' || c == '>' || c == '+' || c == '~' || c == ',')) {
                if (step.length() > 0) {
                    steps.add(step.toString());
                    step.setLength(0);
                }
            } else {
                step.append(c);
            }
        }
        if (step.length() > 0) {
            steps.add(step.toString());
        }
        return steps;
    }

    /** Tag, classes, id and attributes of one step, each alone. */
    private static List<String> parts(String step) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 1; i <= step.length(); i++) {
            char c = i < step.length() ? step.charAt(i) : '.';
            boolean begins = depth == 0 && (c == '.' || c == '#' || c == '[' || c == ':');
            if (begins || i == step.length()) {
                parts.add(step.substring(start, i));
                start = i;
            }
            depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
        }
        return parts;
    }

    /** Classes and ids of the page that share a word with one the selector asks for. */
    private Set<String> like(String css) {
        Set<String> wanted = names(css);
        Set<String> there = new TreeSet<>();
        page.getAllElements().forEach(e -> {
            e.classNames().forEach(c -> there.add("." + c));
            if (!e.id().isEmpty()) {
                there.add("#" + e.id());
            }
        });
        Set<String> like = new LinkedHashSet<>();
        there.stream().filter(name -> wanted.stream().anyMatch(w -> isLike(w, name.substring(1)))).limit(MOST_NAMES)
                .forEach(like::add);
        return like;
    }

    private static Set<String> names(String css) {
        return steps(css).stream().flatMap(s -> parts(s).stream()).filter(p -> p.startsWith(".") || p.startsWith("#"))
                .map(p -> p.substring(1)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isLike(String wanted, String name) {
        String a = wanted.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        int common = 0;
        while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common >= LEAST_COMMON || words(b).stream().anyMatch(words(a)::contains);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.replace('_', '-').split("-")).filter(w -> w.length() > 2).collect(Collectors.toSet());
    }
}
