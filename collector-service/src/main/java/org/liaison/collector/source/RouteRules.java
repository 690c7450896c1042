package org.liaison.collector.source;

import java.util.List;
import java.util.Map;

/** Checks what a profile says about the ways to find items. */
final class RouteRules {

    private final Violations found;

    RouteRules(Violations found) {
        this.found = found;
    }

    void check(SiteProfile profile) {
        found.test("/routes", profile.routes() != null || !profile.walkable().isEmpty(),
                "must name warc or files where neither search, listing, feed nor sitemap is described");
        List<Route> routes = profile.walkable();
        for (int i = 0; i < routes.size(); i++) {
            boolean described = switch (routes.get(i)) {
                case SEARCH -> profile.search() != null;
                case LISTING -> !profile.listing().isEmpty();
                case FEED -> !profile.feed().isEmpty();
                case SITEMAP -> !profile.sitemap().isEmpty();
                case WARC, FILES -> true;
            };
            found.test("/routes/" + i, described, "is not described: the profile has no " + routes.get(i).slug());
        }
        found.test("/routes", profile.routes() == null || !routes.isEmpty(), "needs at least one route");
        if (profile.search() != null) {
            search(profile.search());
        }
        for (int i = 0; i < profile.listing().size(); i++) {
            listing("/listing/" + i, profile.listing().get(i));
        }
        for (int i = 0; i < profile.feed().size(); i++) {
            found.path("/feed/" + i + "/path", profile.feed().get(i).path());
            found.pattern("/feed/" + i + "/link_pattern", profile.feed().get(i).linkPattern());
        }
        for (int i = 0; i < profile.sitemap().size(); i++) {
            found.path("/sitemap/" + i + "/path", profile.sitemap().get(i).path());
            found.pattern("/sitemap/" + i + "/link_pattern", profile.sitemap().get(i).linkPattern());
        }
    }

    private void search(SiteProfile.Search search) {
        found.path("/search/path", search.path());
        parameters("/search", search.parameters());
        String all = search.parameters().values().toString();
        found.test("/search/parameters", all.contains("{query}") && (all.contains("{start}") || all.contains("{page}")),
                "must use {query} and {start} or {page}");
        found.test("/search/query", search.query().contains("{name}"), "must contain {name}");
        found.test("/search/page_size", search.pageSize() > 0, "must be above 0");
        found.test("/search/max_pages", search.maxPages() > 0, "must be above 0");
        found.datePattern("/search/date_format", search.dateFormat());
        rows("/search", ListPage.Parts.of(search));
    }

    private void listing(String at, SiteProfile.Listing listing) {
        found.path(at + "/path", listing.path());
        parameters(at, listing.parameters());
        found.test(at + "/page_size", listing.pageSize() > 0, "must be above 0");
        found.test(at + "/max_pages", listing.maxPages() > 0, "must be above 0");
        found.datePattern(at + "/date_format", listing.dateFormat());
        rows(at, ListPage.Parts.of(listing));
    }

    private void rows(String at, ListPage.Parts parts) {
        found.elements(at + "/row", parts.row());
        found.selector(at + "/link", parts.link(), true);
        found.selector(at + "/title", parts.title(), false);
        found.selector(at + "/date", parts.date(), false);
        found.selector(at + "/total", parts.total(), false);
        found.pattern(at + "/link_pattern", parts.linkPattern());
    }

    private void parameters(String at, Map<String, String> parameters) {
        parameters.forEach((name, value) -> found.test(at + "/parameters/" + name, value != null, "must not be null"));
    }
}
