package org.liaison.standalone.imitation.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.liaison.standalone.imitation.page.ImitatedPage;

/** The pages of one site, newest first, and how they are found by their addresses and by words. */
final class PageIndex {

    /** Language and session part mean nothing; the number is the page. */
    private static final Pattern NUMBERED = Pattern
            .compile("(/internal)?/cps/[a-z]{2}/(?:SID-[0-9A-F]{8}-[0-9A-F]{8}/)?nato(?:hq|live)/news_([0-9]+)\\.htm");
    private static final Pattern SERBIAN = Pattern.compile("((?:/internal)?/(?:cir|lat|eng)/[0-9]+)(?:/.*)?");

    private final List<Entry> entries;
    private final Map<String, ImitatedPage> byStem = new HashMap<>();

    private record Entry(ImitatedPage page, String text) {
    }

    PageIndex(List<ImitatedPage> pages) {
        entries = pages.stream()
                .sorted(Comparator.comparing(ImitatedPage::published).thenComparing(ImitatedPage::path).reversed())
                .map(page -> new Entry(page, page.text().toLowerCase(Locale.ROOT))).toList();
        for (ImitatedPage page : pages) {
            byStem.put(stem(page.path()), page);
            if (page.oldPath() != null) {
                byStem.put(stem(page.oldPath()), page);
            }
        }
    }

    /** The page that answers at a path, under whichever of its addresses. */
    Optional<ImitatedPage> at(String path) {
        ImitatedPage page = byStem.get(stem(path));
        if (page == null && path.endsWith("-2")) {
            page = byStem.get(stem(path.substring(0, path.length() - 2)));
        }
        return Optional.ofNullable(page);
    }

    /** Whether the path is one under which a page answered before it moved. */
    static boolean isOld(ImitatedPage page, String path) {
        return page.oldPath() != null && stem(path).equals(stem(page.oldPath()));
    }

    private static String stem(String path) {
        Matcher numbered = NUMBERED.matcher(path);
        if (numbered.matches()) {
            return (numbered.group(1) == null ? "" : numbered.group(1)) + "/news_" + numbered.group(2);
        }
        Matcher serbian = SERBIAN.matcher(path);
        if (serbian.matches()) {
            return serbian.group(1);
        }
        String stem = path.endsWith(".aspx") ? path.substring(0, path.length() - ".aspx".length()) : path;
        return stem.replaceAll("[-/]+$", "");
    }

    /** Pages of these families, newest first. */
    List<ImitatedPage> listed(List<String> families) {
        return entries.stream().map(Entry::page).filter(page -> families.contains(page.family()) && page.access().listed())
                .toList();
    }

    /** Pages that contain the words as they stand, from one day to another, both included. */
    List<ImitatedPage> found(List<String> families, String words, LocalDate from, LocalDate to, boolean byUpdate) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return entries.stream().filter(entry -> families.contains(entry.page.family()) && entry.text.contains(wanted))
                .map(Entry::page).filter(page -> {
                    LocalDate day = byUpdate ? page.updated() : page.published();
                    boolean shown = wanted.isEmpty() ? page.access().listed() : page.access().searchable();
                    return shown && !day.isBefore(from) && !day.isAfter(to);
                }).toList();
    }
}
