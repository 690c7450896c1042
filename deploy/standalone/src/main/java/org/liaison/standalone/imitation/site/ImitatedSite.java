package org.liaison.standalone.imitation.site;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.liaison.standalone.imitation.Fault;
import org.liaison.standalone.imitation.FaultPlan;
import org.liaison.standalone.imitation.page.ImitatedPage;

/** One site: what it answers at an address when nothing goes wrong on the way. */
final class ImitatedSite {

    /** Looks like a page and leads to a server of nobody's. */
    static final String ASTRAY = "/cps/en/natohq/news_1.htm";

    private static final String SITEMAP_OF_YEAR = "/sitemap-";

    private final SiteStyle style;
    private final PageIndex index;
    private final ItemPages items;
    private final ListPages lists;
    private final FaultPlan faults;
    private final String astray;
    private final int changesAfter;
    private final AtomicInteger served = new AtomicInteger();

    ImitatedSite(String id, List<ImitatedPage> pages, FaultPlan faults, String astray) {
        this.faults = faults;
        this.astray = astray;
        style = SiteStyle.of(id);
        index = new PageIndex(pages);
        items = new ItemPages(style, pages);
        lists = new ListPages(id, style, index, new Links(faults, index), faults, astray);
        changesAfter = pages.size() / 2;
    }

    Optional<ImitatedPage> at(String path) {
        return index.at(path);
    }

    Answer answer(String base, String path, Map<String, String> query, String charset) {
        try {
            return found(base, path, query, charset);
        } catch (DateTimeException | NumberFormatException e) {
            // A search with a date or number that cannot be read finds no page, as on many real sites.
            return Answer.nothing();
        }
    }

    private Answer found(String base, String path, Map<String, String> query, String charset) {
        boolean changed = served.incrementAndGet() > changesAfter && faults.has(Fault.LAYOUT_CHANGE);
        Optional<ImitatedPage> page = index.at(path);
        if (page.isPresent()) {
            return PageIndex.isOld(page.get(), path) ? Answer.movedTo(page.get().path())
                    : Answer.html(items.page(page.get(), charset, changed));
        }
        for (SiteStyle.PageList list : style.lists()) {
            if (serves(list, path)) {
                return switch (list.kind()) {
                    case "sitemap" -> Answer.xml(lists.sitemap(list, base, year(path)));
                    case "feed" -> Answer.xml(lists.feed(list, base));
                    default -> Answer.html(lists.list(list, path, query, changed));
                };
            }
        }
        return switch (path) {
            case "/" -> Answer
                    .html("<!DOCTYPE html>\n<title>" + style.title() + " (imitated)</title>\n<h1>" + style.title() + "</h1>\n");
            case Calendar.PATH ->
                faults.has(Fault.ENDLESS_PAGES) ? Answer.html(Calendar.page(query.get("month"))) : Answer.nothing();
            case ASTRAY -> Answer.movedTo(astray + "/elsewhere");
            default -> Answer.nothing();
        };
    }

    private static boolean serves(SiteStyle.PageList list, String path) {
        if (list.kind().equals("sitemap")) {
            return path.equals(list.path()) || year(path) != null;
        }
        int year = list.path().indexOf("{year}");
        return year < 0 ? path.equals(list.path())
                : path.startsWith(list.path().substring(0, year)) && path.substring(year).matches("[0-9]{4}");
    }

    private static String year(String path) {
        return path.startsWith(SITEMAP_OF_YEAR) && path.endsWith(".xml")
                ? path.substring(SITEMAP_OF_YEAR.length(), path.length() - ".xml".length())
                : null;
    }
}
