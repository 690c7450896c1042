package org.liaison.standalone.imitation.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.standalone.imitation.Fault;
import org.liaison.standalone.imitation.FaultPlan;
import org.liaison.standalone.imitation.page.ImitatedPage;
import org.liaison.standalone.imitation.page.Sources;

/** Renders lists, results of searches, sitemaps and feeds. */
final class ListPages {

    private static final int CAPTION_EVERY = 5;
    private static final int ROUNDED_TO = 10;

    private final String site;
    private final SiteStyle style;
    private final PageIndex index;
    private final Links links;
    private final FaultPlan faults;
    private final GrowingList growing;
    private final String astray;

    /** @param astray address of a server that belongs to no site */
    ListPages(String site, SiteStyle style, PageIndex index, Links links, FaultPlan faults, String astray) {
        this.site = site;
        this.style = style;
        this.index = index;
        this.links = links;
        this.faults = faults;
        this.astray = astray;
        growing = new GrowingList(faults.has(Fault.SHIFTING_LIST) && site.equals(Sources.MARITIME));
    }

    String list(SiteStyle.PageList list, String path, Map<String, String> query, boolean changedLayout) {
        String words = list.isSearch() ? query.getOrDefault(list.query(), "") : "";
        List<ImitatedPage> pages = pages(list, path, query, words);
        int position = Integer.parseInt(query.getOrDefault(list.position(), String.valueOf(list.first()))) - list.first();
        int start = Math.max(0, list.position().equals("page") ? position * list.size() : position);
        if (start >= pages.size() && faults.has(Fault.ENDLESS_PAGES)) {
            start = Math.max(0, (pages.size() - 1) / list.size() * list.size());
        }
        List<ImitatedPage> shown = pages.stream().skip(start).limit(list.size()).toList();
        var rows = new StringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            rows.append(row(list, shown.get(i), start + i, changedLayout));
        }
        if (faults.has(Fault.LEADS_ASTRAY) && start == 0) {
            String elsewhere = site.equals(Sources.HEADQUARTERS) ? ImitatedSite.ASTRAY : astray + "/elsewhere";
            rows.append(Layout.fill(list.row(changedLayout), Map.of("headline", "Elsewhere", "link", elsewhere)));
        }
        var values = new HashMap<String, String>();
        values.put("headline", "News");
        values.put("site", style.title());
        values.put("lang", "en");
        values.put("charset", "utf-8");
        values.put("rows", rows.toString());
        values.put("from", String.valueOf(Math.min(start + 1, pages.size())));
        values.put("to", String.valueOf(Math.min(start + list.size(), pages.size())));
        values.put("total", total(list, words, pages.size()));
        values.put("next", next(list, path, query, position));
        values.put("body", Layout.fill(list.layout(changedLayout), values));
        return Layout.fill("page", values);
    }

    private List<ImitatedPage> pages(SiteStyle.PageList list, String path, Map<String, String> query, String words) {
        if (list.isSearch()) {
            LocalDate from = day(query.get(list.from()), list.format(), LocalDate.MIN);
            LocalDate to = day(query.get(list.to()), list.format(), LocalDate.MAX);
            boolean byUpdate = faults.has(Fault.UPDATE_DAY_FILTER) && site.equals(Sources.HEADQUARTERS);
            return index.found(list.families(), words, from, to, byUpdate);
        }
        List<ImitatedPage> listed = growing.now(index.listed(list.families()));
        if (!list.path().contains("{year}")) {
            return listed;
        }
        int year = Integer.parseInt(path.substring(list.path().indexOf("{year}")));
        return listed.stream().filter(page -> page.published().getYear() == year).toList();
    }

    private String row(SiteStyle.PageList list, ImitatedPage page, int position, boolean changedLayout) {
        boolean caption = faults.has(Fault.CAPTION_LINES) && position % CAPTION_EVERY == 1;
        var values = new HashMap<String, String>();
        values.put("headline", Layout.escaped(page.headline()));
        values.put("link", links.to(page));
        values.put("date", list.day(page.published()));
        values.put(
                "caption", caption
                        ? "<a class=\"picture\" href=\"/pictures/" + page.published() + "_photo.jpg\">" + page.published()
                                + "_photo.jpg, Visitors in front of the building, 54.04KB</a> "
                        : "");
        return Layout.fill(list.row(changedLayout), values);
    }

    private String total(SiteStyle.PageList list, String words, int size) {
        boolean rounded = "rounded".equals(list.total()) && words.isBlank() && faults.has(Fault.ROUNDED_TOTAL);
        return "none".equals(list.total()) ? ""
                : String.valueOf(rounded ? (size + ROUNDED_TO - 1) / ROUNDED_TO * ROUNDED_TO : size);
    }

    private static String next(SiteStyle.PageList list, String path, Map<String, String> query, int position) {
        var next = new HashMap<>(query);
        next.put(list.position(), String.valueOf(position + list.first() + (list.position().equals("page") ? 1 : list.size())));
        var address = new StringBuilder(path);
        next.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append('=')
                .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)));
        return Layout.escaped(address.toString());
    }

    /** An index of sitemaps by year, or the sitemap of a year. */
    String sitemap(SiteStyle.PageList list, String base, String year) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        List<ImitatedPage> listed = index.listed(list.families());
        if (year == null) {
            xml.append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            listed.stream().map(page -> page.published().getYear()).distinct().forEach(each -> xml.append("<sitemap><loc>")
                    .append(base).append("/sitemap-").append(each).append(".xml</loc></sitemap>\n"));
            return xml.append("</sitemapindex>\n").toString();
        }
        xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        xml.append("<url><loc>").append(base).append("/about</loc></url>\n");
        listed.stream().filter(page -> String.valueOf(page.published().getYear()).equals(year))
                .forEach(page -> xml.append("<url><loc>").append(base).append(links.to(page)).append("</loc><lastmod>")
                        .append(page.updated()).append("</lastmod></url>\n"));
        return xml.append("</urlset>\n").toString();
    }

    /** The newest pages as RSS. */
    String feed(SiteStyle.PageList list, String base) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>")
                .append(style.title()).append("</title><link>").append(base)
                .append("/</link><description>News</description>\n");
        index.listed(list.families()).stream().limit(list.size()).forEach(page -> xml.append("<item><title>")
                .append(Layout.escaped(page.headline())).append("</title><link>").append(base).append(links.to(page))
                .append("</link><pubDate>").append(DateTimeFormatter.RFC_1123_DATE_TIME.format(page.published().atTime(9, 0)
                        .atOffset(java.time.ZoneOffset.UTC)))
                .append("</pubDate></item>\n"));
        return xml.append("</channel></rss>\n").toString();
    }

    private static LocalDate day(String text, String format, LocalDate otherwise) {
        return text == null || text.isBlank() ? otherwise : LocalDate.parse(text, DateTimeFormatter.ofPattern(format));
    }
}
