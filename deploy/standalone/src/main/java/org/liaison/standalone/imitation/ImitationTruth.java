package org.liaison.standalone.imitation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.liaison.standalone.imitation.page.ImitatedPage;

/** What is true of an imitation. */
public final class ImitationTruth {

    private final List<ImitatedPage> pages;
    private final Map<String, ImitatedPage> byId = new HashMap<>();

    /**
     * Two pages that belong together.
     *
     * @param one id of a page, before the other in order
     * @param relation same_text, near_text or translation
     */
    public record Pair(String one, String other, String relation) {
    }

    ImitationTruth(List<ImitatedPage> pages) {
        this.pages = pages;
        pages.forEach(page -> byId.put(page.id(), page));
    }

    /** All pages, site by site, newest first. */
    public List<ImitatedPage> pages() {
        return pages;
    }

    /** The page of an id. */
    public ImitatedPage page(String id) {
        return byId.get(id);
    }

    /**
     * Every pair of pages that carry one text, word for word or corrected, or are versions of one page in other languages. What
     * holds between the first and second and the second and third page holds between the first and third.
     */
    public Set<Pair> pairs() {
        Map<String, String> next = new HashMap<>();
        Map<String, String> versions = new HashMap<>();
        for (ImitatedPage page : pages) {
            if (page.textOf() != null) {
                join(next, page.id(), page.textOf());
            }
            String version = page.translations() == null ? null : versions.putIfAbsent(page.translations(), page.id());
            if (version != null) {
                join(next, page.id(), version);
            }
        }
        var pairs = new LinkedHashSet<Pair>();
        pages.stream().collect(Collectors.groupingBy(page -> root(next, page.id()), TreeMap::new, Collectors.toList())).values()
                .forEach(group -> add(group, pairs));
        return pairs;
    }

    private static void join(Map<String, String> next, String one, String other) {
        String root = root(next, one);
        if (!root.equals(root(next, other))) {
            next.put(root, root(next, other));
        }
    }

    private static String root(Map<String, String> next, String id) {
        String root = id;
        while (next.containsKey(root)) {
            root = next.get(root);
        }
        return root;
    }

    private static void add(List<ImitatedPage> group, Set<Pair> pairs) {
        var ordered = new ArrayList<>(group);
        ordered.sort(Comparator.comparing(ImitatedPage::id));
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = i + 1; j < ordered.size(); j++) {
                pairs.add(new Pair(ordered.get(i).id(), ordered.get(j).id(), relation(ordered.get(i), ordered.get(j))));
            }
        }
    }

    private static String relation(ImitatedPage one, ImitatedPage other) {
        if (!one.language().equals(other.language()) || !one.family().equals(other.family()) && one.language().equals("sr")) {
            return "translation";
        }
        return one.text().equals(other.text()) ? "same_text" : "near_text";
    }
}
