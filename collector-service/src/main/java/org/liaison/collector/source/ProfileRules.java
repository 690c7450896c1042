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
        rules.search(profile.search());
        rules.item(profile.item());
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

    private void search(SiteProfile.Search search) {
        if (search == null) {
            violations.add(new Violation("/search", "is required"));
            return;
        }
        test("/search/path", search.path() != null && search.path().startsWith("/"), "must begin with /");
        Map<String, String> parameters = search.parameters() == null ? Map.of() : search.parameters();
        String all = String.join(" ", parameters.values());
        test("/search/parameters", all.contains("{query}") && (all.contains("{start}") || all.contains("{page}")),
                "must use {query} and {start} or {page}");
        test("/search/query", search.query().contains("{name}"), "must contain {name}");
        test("/search/page_size", search.pageSize() > 0, "must be above 0");
        test("/search/max_pages", search.maxPages() > 0, "must be above 0");
        datePattern("/search/date_format", search.dateFormat());
        selector("/search/row", search.row(), true);
        selector("/search/link", search.link(), true);
        selector("/search/title", search.title(), false);
        selector("/search/date", search.date(), false);
        selector("/search/total", search.total(), false);
        pattern("/search/link_pattern", search.linkPattern());
    }

    private void item(SiteProfile.Item item) {
        if (item == null) {
            violations.add(new Violation("/item", "is required"));
            return;
        }
        selector("/item/title", item.title(), true);
        selector("/item/body", item.body(), true);
        test("/item/date", !item.date().isEmpty(), "needs at least one selector");
        for (int i = 0; i < item.date().size(); i++) {
            selector("/item/date/" + i, item.date().get(i), true);
        }
        for (int i = 0; i < item.remove().size(); i++) {
            selector("/item/remove/" + i, item.remove().get(i), true);
        }
    }

    private void rest(SiteProfile profile) {
        profile.dates().forEach((language, patterns) -> {
            for (int i = 0; i < patterns.size(); i++) {
                datePattern("/dates/" + language + "/" + i, patterns.get(i));
            }
        });
        for (int i = 0; i < profile.canonical().patterns().size(); i++) {
            pattern("/canonical/patterns/" + i, profile.canonical().patterns().get(i));
        }
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
