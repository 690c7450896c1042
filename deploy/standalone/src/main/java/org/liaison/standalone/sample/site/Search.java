package org.liaison.standalone.sample.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.liaison.standalone.sample.press.PressItem;
import org.liaison.standalone.sample.press.Site;

/** The items of one site, newest first, and how they are found. */
final class Search {

    private final List<Entry> entries;
    private final Map<String, PressItem> byPath = new HashMap<>();

    private record Entry(PressItem item, String text) {
    }

    private Search(List<PressItem> items) {
        entries = items.stream().sorted(Comparator.comparing(PressItem::published).thenComparing(PressItem::path).reversed())
                .map(item -> new Entry(item, item.text().toLowerCase(Locale.ROOT))).toList();
        items.forEach(item -> byPath.put(item.path(), item));
    }

    static Search of(List<PressItem> items, Site site) {
        return new Search(items.stream().filter(item -> item.site() == site).toList());
    }

    /** Items that contain the words as they stand, published from one day to another, both included. */
    List<PressItem> find(String words, LocalDate from, LocalDate to) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> !entry.item.published().isBefore(from) && !entry.item.published().isAfter(to)
                        && entry.text.contains(wanted))
                .map(Entry::item).toList();
    }

    PressItem at(String path) {
        return byPath.get(path);
    }
}
