package org.liaison.standalone.sample.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.liaison.standalone.sample.press.PressItem;

/**
 * Imitates a headquarters' site: a number is the stable part of an address, while path, session part and language differ from
 * one visit to the
 * next; a list of ten entries a page; beside the publication day a "last updated" day that means nothing.
 */
final class HeadquartersSite extends SiteHandler {

    static final int PAGE_SIZE = 10;

    private static final Pattern ITEM = Pattern
            .compile("/cps/(?:en|fr|ru|uk)/(?:SID-[0-9A-F]{8}-[0-9A-F]{8}/)?nato(?:hq|live)/news_([0-9]+)\\.htm");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM. uuuu", Locale.US);
    private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.US);
    private static final String NAVIGATION = """
            <div class="top"><a href="/">Home</a> | <a href="/cps/en/natohq/news.htm">News</a> | <a href="/cps/en/natohq/topics.htm">Topics</a></div>
            <form class="search" action="/cps/en/natohq/news.htm" method="get">
            <input name="query"> <input name="date_from"> <input name="date_to"> <button>Search</button></form>
            """;
    private static final String FOOTER = """
            <div class="share">Share this page: mail, print</div>
            <div class="footer">Simulated site of the sample archive. Nothing on it is news.</div>
            """;

    private final Search search;

    HeadquartersSite(Search search) {
        this.search = search;
    }

    @Override
    String page(String path, Map<String, String> query) {
        Matcher item = ITEM.matcher(path);
        if (item.matches()) {
            PressItem found = search.at("/cps/en/natohq/news_" + item.group(1) + ".htm");
            return found == null ? null : itemPage(found);
        }
        return switch (path) {
            case "/", "/cps/en/natohq/index.htm" -> html("Headquarters", NAVIGATION + FOOTER);
            case "/cps/en/natohq/news.htm" -> resultPage(query);
            default -> null;
        };
    }

    private String resultPage(Map<String, String> query) {
        String words = query.getOrDefault("query", "");
        LocalDate from = day(query.get("date_from"), LocalDate.MIN);
        LocalDate to = day(query.get("date_to"), LocalDate.MAX);
        int start = Integer.parseInt(query.getOrDefault("start", "0"));
        List<PressItem> found = search.find(words, from, to);
        // The unfiltered total is given in full pages, a filtered one exactly.
        int total = words.isBlank() ? (found.size() + PAGE_SIZE - 1) / PAGE_SIZE * PAGE_SIZE : found.size();
        var rows = new StringBuilder();
        found.stream().skip(start).limit(PAGE_SIZE).forEach(item -> rows.append("<tr class=\"item\"><td class=\"date\">")
                .append(SHOWN.format(item.published())).append("</td><td><a class=\"title\" href=\"")
                .append(address(item, words, start))
                .append("\">").append(escaped(item.headline())).append("</a></td></tr>\n"));
        return html("News", NAVIGATION + "<p class=\"count\">" + total + " Entries</p>\n<table class=\"results\">\n"
                + "<tr><th>Date</th><th>Title</th></tr>\n" + rows + "</table>\n" + FOOTER);
    }

    /** One of the addresses under which an item answers; which one depends on the list it stands in. */
    private static String address(PressItem item, String words, int start) {
        String number = item.path().substring(item.path().lastIndexOf('/') + 1);
        int visit = (words + start + number).hashCode();
        return switch (Math.floorMod(visit, 4)) {
            case 0 -> item.path();
            case 1 -> "/cps/en/natolive/" + number;
            case 2 -> item.path() + "?selectedLocale=en";
            default -> "/cps/en/SID-%08X-%08X/natolive/%s".formatted(visit, visit * 31, number);
        };
    }

    private static String itemPage(PressItem item) {
        LocalDate updated = item.published().plusDays(Math.floorMod(item.path().hashCode(), 90));
        return html(item.headline(), NAVIGATION + "<div class=\"crumbs\">News / " + escaped(item.headline()) + "</div>\n<h1>"
                + escaped(item.headline()) + "</h1>\n<p class=\"date\">" + SHOWN.format(item.published())
                + " - | Last updated: "
                + SHOWN.format(updated) + " 09:25</p>\n<div class=\"content\">\n" + paragraphs(item.paragraphs()) + "</div>\n"
                + FOOTER);
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        return text == null || text.isBlank() ? otherwise : LocalDate.parse(text, ASKED);
    }
}
