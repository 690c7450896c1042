package org.liaison.collector.source;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.liaison.collector.partner.PartnerRegister;

import com.google.re2j.Pattern;

/** Checks a profile field by field. */
final class ProfileRules {

    /** Least delay for a site that is not our own, in milliseconds. */
    static final int LEAST_DELAY = 2000;
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    /** A field that is wrong, by JSON pointer. */
    record Violation(String pointer, String detail) {
    }

    private interface Check {
        Object run();
    }

    private final List<Violation> violations = new ArrayList<>();
    private final PartnerRegister partners;

    private ProfileRules(PartnerRegister partners) {
        this.partners = partners;
    }

    static List<Violation> check(SiteProfile profile, PartnerRegister partners) {
        ProfileRules rules = new ProfileRules(partners);
        rules.head(profile);
        rules.routes(profile);
        rules.items(profile);
        rules.rest(profile);
        return rules.violations;
    }

    private void head(SiteProfile profile) {
        test("/id", profile.id() != null && ID.matches(profile.id()), "must match [a-z0-9][a-z0-9.-]{0,63}");
        required("/name", profile.name());
        test("/base", isBase(profile.base()), "must be http(s)://host[:port] without path or user part");
        test("/partner", profile.partner() == null || partners.find(profile.partner()).isPresent(),
                "is not a partner of the register");
    }

    private void routes(SiteProfile profile) {
        test("/routes", profile.routes() != null || !profile.walkable().isEmpty(),
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
            test("/routes/" + i, described, "is not described: the profile has no " + routes.get(i).slug());
        }
        test("/routes", profile.routes() == null || !routes.isEmpty(), "needs at least one route");
        if (profile.search() != null) {
            search(profile.search());
        }
        for (int i = 0; i < profile.listing().size(); i++) {
            listing("/listing/" + i, profile.listing().get(i));
        }
        for (int i = 0; i < profile.feed().size(); i++) {
            path("/feed/" + i + "/path", profile.feed().get(i).path());
            pattern("/feed/" + i + "/link_pattern", profile.feed().get(i).linkPattern());
        }
        for (int i = 0; i < profile.sitemap().size(); i++) {
            path("/sitemap/" + i + "/path", profile.sitemap().get(i).path());
            pattern("/sitemap/" + i + "/link_pattern", profile.sitemap().get(i).linkPattern());
        }
    }

    private void path(String pointer, String path) {
        boolean good = path != null && path.startsWith("/") && !path.startsWith("//");
        test(pointer, good, "must begin with one /");
        if (good) {
            // an example of each placeholder, as braces are no part of an address
            attempt(pointer, "is no path", () -> URI.create(path.replace('{', 'x').replace('}', 'x')));
        }
    }

    private void search(SiteProfile.Search search) {
        path("/search/path", search.path());
        Map<String, String> parameters = search.parameters() == null ? Map.of() : search.parameters();
        String all = search.path() + " " + parameters.values();
        test("/search/parameters", all.contains("{query}") && (all.contains("{start}") || all.contains("{page}")),
                "must use {query} and {start} or {page}");
        test("/search/query", search.query().contains("{name}"), "must contain {name}");
        test("/search/page_size", search.pageSize() > 0, "must be above 0");
        test("/search/max_pages", search.maxPages() > 0, "must be above 0");
        datePattern("/search/date_format", search.dateFormat());
        rows("/search", ListPage.Parts.of(search));
    }

    private void listing(String at, SiteProfile.Listing listing) {
        path(at + "/path", listing.path());
        test(at + "/page_size", listing.pageSize() > 0, "must be above 0");
        test(at + "/max_pages", listing.maxPages() > 0, "must be above 0");
        datePattern(at + "/date_format", listing.dateFormat());
        rows(at, ListPage.Parts.of(listing));
    }

    private void rows(String at, ListPage.Parts parts) {
        selector(at + "/row", parts.row(), true);
        selector(at + "/link", parts.link(), true);
        selector(at + "/title", parts.title(), false);
        selector(at + "/date", parts.date(), false);
        selector(at + "/total", parts.total(), false);
        pattern(at + "/link_pattern", parts.linkPattern());
    }

    private void items(SiteProfile profile) {
        boolean readsPages = profile.walkable().stream().anyMatch(r -> r != Route.FILES);
        if (profile.item() != null) {
            item("/item", profile.item());
        } else {
            test("/item", !readsPages, "is required");
        }
        for (int i = 0; i < profile.layouts().size(); i++) {
            selector("/layouts/" + i + "/when", profile.layouts().get(i).when(), true);
            item("/layouts/" + i, profile.layouts().get(i).item());
        }
    }

    private void item(String at, SiteProfile.Item item) {
        selector(at + "/title", item.title(), true);
        selector(at + "/body", item.body(), true);
        test(at + "/date", !item.date().isEmpty(), "needs at least one selector");
        for (int i = 0; i < item.date().size(); i++) {
            selector(at + "/date/" + i, item.date().get(i), true);
        }
        for (int i = 0; i < item.remove().size(); i++) {
            selector(at + "/remove/" + i, item.remove().get(i), true);
        }
    }

    private void rest(SiteProfile profile) {
        profile.dates().forEach((language, patterns) -> {
            for (int i = 0; i < patterns.size(); i++) {
                String value = patterns.get(i);
                attempt("/dates/" + language + "/" + i, "is no java.time pattern with day and month", () -> {
                    DateReader.check(value);
                    return DateTimeFormatter.ofPattern(value);
                });
            }
        });
        for (int i = 0; i < profile.canonical().patterns().size(); i++) {
            pattern("/canonical/patterns/" + i, profile.canonical().patterns().get(i));
        }
        for (int i = 0; i < profile.canonical().languagePatterns().size(); i++) {
            pattern("/canonical/language_patterns/" + i, profile.canonical().languagePatterns().get(i));
        }
        attempt("/time_zone", "is no time zone such as Europe/Brussels", profile::zone);
        int delay = profile.politeness().delayMs();
        boolean own = isBase(profile.base()) && isLoopback(URI.create(profile.base()).getHost());
        test("/politeness/delay_ms", delay >= (own ? 0 : LEAST_DELAY),
                "must be at least " + LEAST_DELAY + " (less only for loopback hosts)");
        test("/politeness/max_requests", profile.politeness().maxRequests() > 0, "must be above 0");
    }

    static boolean isBase(String base) {
        if (base == null) {
            return false;
        }
        try {
            URI uri = URI.create(base);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getRawQuery() == null && uri.getRawFragment() == null
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || LOOPBACK.matches(host);
    }

    private void required(String pointer, String value) {
        test(pointer, value != null && !value.isBlank(), "is required");
    }

    private void test(String pointer, boolean good, String detail) {
        if (!good) {
            violations.add(new Violation(pointer, detail));
        }
    }

    private void selector(String pointer, String value, boolean needed) {
        if (value == null) {
            test(pointer, !needed, "is required");
        } else {
            attempt(pointer, "is no CSS selector", () -> Selector.of(value).check());
        }
    }

    private void pattern(String pointer, String value) {
        if (value != null) {
            attempt(pointer, "is no RE2 pattern", () -> Pattern.compile(value));
        }
    }

    private void datePattern(String pointer, String value) {
        attempt(pointer, "is no java.time pattern", () -> DateTimeFormatter.ofPattern(value));
    }

    private void attempt(String pointer, String detail, Check check) {
        try {
            var unused = check.run();
        } catch (RuntimeException e) {
            violations.add(new Violation(pointer, detail));
        }
    }
}
