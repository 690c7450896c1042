package org.liaison.standalone.sample.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.liaison.standalone.sample.seed.Dice;

/** Gives reports their addresses and their labels. */
final class Publisher {

    private static final int FIRST_NUMBER = 70_000;
    private static final int LONGEST_SLUG = 80;

    private final Dice dice;
    private final Set<String> slugs = new HashSet<>();
    private int number = FIRST_NUMBER;

    /** A second report of an occasion. */
    record Repeat(Report first, Report second, String how) {
    }

    Publisher(long seed) {
        dice = Dice.of(seed, "addresses");
    }

    List<PressItem> publish(List<Report> reports, List<Repeat> repeats) {
        List<Report> inOrder = reports.stream().sorted(PressArchive.byDay()).toList();
        Map<Report, String> paths = new HashMap<>();
        inOrder.forEach(report -> paths.put(report, path(report)));
        Map<String, Repeat> repeated = new HashMap<>();
        repeats.forEach(repeat -> repeated.put(repeat.first().occasion().id(), repeat));
        var items = new ArrayList<PressItem>();
        for (Report report : inOrder) {
            Repeat repeat = repeated.get(report.occasion().id());
            boolean duplicate = repeat != null && !counted(repeat).equals(report);
            var label = label(report, id(report, paths), duplicate ? id(counted(repeat), paths) : null,
                    duplicate ? repeat.how() : null);
            items.add(new PressItem(report.site(), paths.get(report), report.published(), report.headline(),
                    report.paragraphs(), label));
        }
        return items;
    }

    /** The earlier report counts, on the same day the headquarters'. */
    private static Report counted(Repeat repeat) {
        Report first = repeat.first();
        boolean sameDay = first.published().equals(repeat.second().published());
        return sameDay && first.site() == Site.COMMAND ? repeat.second() : first;
    }

    private static ItemLabel label(Report report, String id, String duplicateOf, String how) {
        Occasion occasion = report.occasion();
        List<ItemLabel.Row> rows = occasion.counts()
                ? occasion.partners().stream().map(iso3 -> new ItemLabel.Row(iso3, occasion.activity().category())).toList()
                : List.of();
        return new ItemLabel(id, occasion.kind(), occasion.id(), occasion.format(), occasion.start(), occasion.end(), rows,
                occasion.partners(), duplicateOf, how);
    }

    private static String id(Report report, Map<Report, String> paths) {
        return report.site().id() + paths.get(report);
    }

    private String path(Report report) {
        if (report.site() == Site.HEADQUARTERS) {
            number += dice.between(1, 40);
            return "/cps/en/natohq/news_" + number + ".htm";
        }
        String slug = slug(report.headline()).replaceAll("-([0-9]+)$", "-$1-news");
        String path = "/newsroom/news/" + report.published().getYear() + "/";
        // Copies of a page carry a numeric suffix on this site, so different pages must differ in more than that.
        String month = report.published().getMonth().name().toLowerCase(Locale.ROOT);
        String[] tries = { slug, slug + "-in-" + month, slug + "-" + report.published().getDayOfMonth() + "-" + month };
        for (String candidate : tries) {
            if (slugs.add(path + candidate)) {
                return path + candidate;
            }
        }
        String last = slug + "-" + report.occasion().id() + "-report";
        slugs.add(path + last);
        return path + last;
    }

    static String slug(String headline) {
        String slug = headline.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= LONGEST_SLUG ? slug : slug.substring(0, slug.lastIndexOf('-', LONGEST_SLUG));
    }
}
