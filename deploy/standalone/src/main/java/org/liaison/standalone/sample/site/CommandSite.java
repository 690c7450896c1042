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
 * Imitates a command's site: pages are named after their headline under the year and answer with and without a copy mark or
 * suffix; twenty
 * entries a page; months before days; the title stands twice on a page.
 */
final class CommandSite extends SiteHandler {

    static final int PAGE_SIZE = 20;

    private static final Pattern ITEM = Pattern.compile("(/newsroom/news/[0-9]{4}/[a-z0-9-]+?)(?:-2)?(?:\\.aspx)?");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);
    private static final String NAVIGATION = """
            <header><a href="/">Command</a> <a href="/newsroom">Newsroom</a></header>
            <aside><p>Search our content</p><form action="/search"><input name="q"><button>Go</button></form></aside>
            """;
    private static final String CONTACT = """
            <footer><p>Public Affairs Office. Simulated site of the sample archive.</p><p>Nothing on it is news.</p></footer>
            """;

    private final Search search;

    CommandSite(Search search) {
        this.search = search;
    }

    @Override
    String page(String path, Map<String, String> query) {
        Matcher item = ITEM.matcher(path);
        if (item.matches()) {
            PressItem found = search.at(item.group(1));
            return found == null ? null : itemPage(found);
        }
        return switch (path) {
            case "/", "/newsroom" -> html("Command", NAVIGATION + CONTACT);
            case "/search" -> resultPage(query);
            default -> null;
        };
    }

    private String resultPage(Map<String, String> query) {
        String words = query.getOrDefault("q", "");
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        List<PressItem> found = search.find(words, day(query.get("from"), LocalDate.MIN), day(query.get("to"), LocalDate.MAX));
        int first = (page - 1) * PAGE_SIZE;
        var rows = new StringBuilder();
        found.stream().skip(first).limit(PAGE_SIZE).forEach(item -> rows.append("<li class=\"hit\"><h3><a href=\"")
                .append(address(item, words)).append("\">").append(escaped(item.headline()))
                .append("</a></h3><span class=\"posted\">")
                .append(SHOWN.format(item.published())).append("</span></li>\n"));
        int last = Math.min(first + PAGE_SIZE, found.size());
        String summary = "<p class=\"summary\">Results " + Math.min(first + 1, last) + "-" + last + " of <span class=\"total\">"
                + found.size()
                + "</span></p>\n";
        String next = last < found.size() ? "<p class=\"pager\">Page " + page + ", more follow</p>\n" : "";
        return html("Search", NAVIGATION + summary + "<ol class=\"hits\">\n" + rows + "</ol>\n" + next + CONTACT);
    }

    /** Some lists carry the copy of a page instead of the page. */
    private static String address(PressItem item, String words) {
        return switch (Math.floorMod((words + item.path()).hashCode(), 8)) {
            case 0 -> item.path() + "-2";
            case 1 -> item.path() + ".aspx";
            default -> item.path();
        };
    }

    private static String itemPage(PressItem item) {
        return html(item.headline(), NAVIGATION + "<nav>Newsroom / " + escaped(item.headline()) + "</nav>\n<article>\n<h1>"
                + escaped(item.headline()) + "</h1>\n<span class=\"posted\">" + SHOWN.format(item.published())
                + "</span>\n<div class=\"article-text\">\n" + paragraphs(item.paragraphs()) + "</div>\n</article>\n" + CONTACT);
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
    }
}
