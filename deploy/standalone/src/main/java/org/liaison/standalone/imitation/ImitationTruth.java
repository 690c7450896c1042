package org.liaison.standalone.imitation;

import java.util.ArrayList;
import java.util.Collection;
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
     * Every pair of pages that carry one text, word for word or corrected, or are versions of one page in other languages; a
     * translation of a page is one of its copies too.
     */
    public Set<Pair> pairs() {
        var pairs = new LinkedHashSet<Pair>();
        var texts = group(page -> page.textOf() == null ? page.id() : page.textOf());
        var versions = group(ImitatedPage::translations);
        texts.forEach(group -> add(group, pairs, null));
        versions.forEach(group -> add(group, pairs, "translation"));
        versions.forEach(group -> add(withCopies(group, texts), pairs, "translation"));
        return pairs;
    }

    private static List<ImitatedPage> withCopies(List<ImitatedPage> versions, Collection<List<ImitatedPage>> texts) {
        var all = new ArrayList<ImitatedPage>();
        texts.stream().filter(copies -> copies.stream().anyMatch(versions::contains)).forEach(all::addAll);
        return all;
    }

    private Collection<List<ImitatedPage>> group(java.util.function.Function<ImitatedPage, String> by) {
        return pages.stream().filter(page -> by.apply(page) != null)
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList())).values();
    }

    private static void add(List<ImitatedPage> group, Set<Pair> pairs, String relation) {
        var ordered = new ArrayList<>(group);
        ordered.sort(java.util.Comparator.comparing(ImitatedPage::id));
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = i + 1; j < ordered.size(); j++) {
                ImitatedPage one = ordered.get(i);
                ImitatedPage other = ordered.get(j);
                String how = relation != null ? relation : one.text().equals(other.text()) ? "same_text" : "near_text";
                boolean told = relation != null && (pairs.contains(new Pair(one.id(), other.id(), "same_text"))
                        || pairs.contains(new Pair(one.id(), other.id(), "near_text")));
                if (!told) {
                    pairs.add(new Pair(one.id(), other.id(), how));
                }
            }
        }
    }
}
