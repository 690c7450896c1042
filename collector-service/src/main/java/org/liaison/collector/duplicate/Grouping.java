package org.liaison.collector.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes groups of matches. A new item joins the group of its strongest match and brings together what else it matches; items
 * that a person has put into a group, or taken out of one, stay where they are.
 */
public final class Grouping {

    /** An item that joins a group, and why; {@code decision} where a person has decided about that group. */
    public record Joined(String item, String group, Sameness sameness, Long decision) {
    }

    /** A group whose members all move to another one. */
    public record Merged(String from, String into) {
    }

    private final DuplicateIndex index;
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Joined> joined = new LinkedHashMap<>();
    private final List<Merged> merged = new ArrayList<>();

    private Grouping(DuplicateIndex index) {
        this.index = index;
    }

    /** @param matches strongest of each new item first */
    public static Grouping of(DuplicateIndex index, List<DuplicateIndex.Match> matches) {
        Grouping grouping = new Grouping(index);
        Map<String, List<DuplicateIndex.Match>> byItem = new LinkedHashMap<>();
        matches.forEach(m -> byItem.computeIfAbsent(m.item(), x -> new ArrayList<>()).add(m));
        byItem.forEach((item, found) -> grouping.join(item, onePerLanguage(grouping.index, found)));
        return grouping;
    }

    /** A page has one translation into each language: the one that fits best. */
    private static List<DuplicateIndex.Match> onePerLanguage(DuplicateIndex index, List<DuplicateIndex.Match> found) {
        Set<String> languages = new HashSet<>();
        return found.stream().filter(m -> m.sameness().kind() != Sameness.Kind.TRANSLATION || m.sameness().strength() == 1
                || languages.add(index.item(m.other()).language())).toList();
    }

    private void join(String item, List<DuplicateIndex.Match> found) {
        DuplicateIndex.Match first = found.get(0);
        String target = group(first.other());
        Long decision = decision(first.other());
        if (target == null) {
            target = "g-" + first.other();
            put(first.other(), target, new Sameness(first.sameness().kind(), "others are the same page as this", 1), decision);
        }
        put(item, target, first.sameness(), decision);
        for (DuplicateIndex.Match more : found) {
            boolean free = decision == null && decision(more.other()) == null;
            String other = group(more.other());
            if (other == null && free) {
                put(more.other(), target,
                        new Sameness(more.sameness().kind(), "the same page as " + item + ", which came later", 1), null);
            } else if (other != null && !other.equals(target) && free) {
                merge(other, target);
            }
        }
    }

    private String group(String item) {
        return groups.containsKey(item) ? groups.get(item) : mergedName(index.item(item).standing().group());
    }

    /** Members of a group that a person decided about pass the decision on: nothing takes the group apart or adds another. */
    private Long decision(String item) {
        Joined now = joined.get(item);
        return now == null ? index.item(item).standing().decision() : now.decision();
    }

    private String mergedName(String group) {
        String name = group;
        for (Merged step : merged) {
            name = step.from().equals(name) ? step.into() : name;
        }
        return name;
    }

    private void merge(String from, String into) {
        merged.add(new Merged(from, into));
        groups.replaceAll((item, group) -> group.equals(from) ? into : group);
        joined.replaceAll((item, j) -> j.group().equals(from) ? new Joined(item, into, j.sameness(), j.decision()) : j);
    }

    private void put(String item, String group, Sameness sameness, Long decision) {
        groups.put(item, group);
        joined.put(item, new Joined(item, group, sameness, decision));
    }

    /** @return items that join a group, new ones and such as had none */
    public Map<String, Joined> joined() {
        return joined;
    }

    /** @return groups that turned out to be one, in the order in which they were found so */
    public List<Merged> merged() {
        return merged;
    }
}
