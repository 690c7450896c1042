package org.liaison.collector.source;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.liaison.collector.partner.PartnerRegister;

import com.google.re2j.Pattern;

/** Checks a profile field by field. */
final class ProfileRules {

    /** Least delay for a site that is not our own, in milliseconds. */
    static final int LEAST_DELAY = 2000;
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    /** A field that is wrong, by JSON pointer. */
    record Violation(String pointer, String detail) {
    }

    private final Violations found = new Violations();
    private final PartnerRegister partners;

    private ProfileRules(PartnerRegister partners) {
        this.partners = partners;
    }

    static List<Violation> check(SiteProfile profile, PartnerRegister partners) {
        ProfileRules rules = new ProfileRules(partners);
        if (rules.whole(profile)) {
            rules.head(profile);
            new RouteRules(rules.found).check(profile);
            rules.items(profile);
            rules.rest(profile);
        }
        return rules.found.all();
    }

    private boolean whole(SiteProfile profile) {
        boolean whole = found.whole("/hosts", profile.hosts()) & found.whole("/languages", profile.languages())
                & found.whole("/listing", profile.listing()) & found.whole("/feed", profile.feed())
                & found.whole("/sitemap", profile.sitemap()) & found.whole("/layouts", profile.layouts())
                & found.whole("/canonical/patterns", profile.canonical().patterns())
                & found.whole("/canonical/language_patterns", profile.canonical().languagePatterns())
                & found.whole("/canonical/drop_parameters", profile.canonical().dropParameters())
                & found.whole("/canonical/drop_suffixes", profile.canonical().dropSuffixes())
                & found.whole("/routes", profile.routes() == null ? List.of() : profile.routes());
        for (Map.Entry<String, List<String>> dates : profile.dates().entrySet()) {
            String at = "/dates/" + dates.getKey();
            found.test(at, dates.getValue() != null, "must not be null");
            whole &= dates.getValue() != null && found.whole(at, dates.getValue());
        }
        return whole;
    }

    private void head(SiteProfile profile) {
        found.test("/id", profile.id() != null && ID.matches(profile.id()), "must match [a-z0-9][a-z0-9.-]{0,63}");
        found.required("/name", profile.name());
        found.test("/base", isBase(profile.base()), "must be http(s)://host[:port] without path or user part");
        found.test("/partner", profile.partner() == null || partners.find(profile.partner()).isPresent(),
                "is not a partner of the register");
        for (int i = 0; i < profile.languages().size(); i++) {
            found.test("/languages/" + i, LANGUAGE.matches(profile.languages().get(i)), "must be a code such as en");
        }
        profile.dates().keySet().forEach(l -> found.test("/dates/" + l, LANGUAGE.matches(l), "must be a code such as en"));
        for (int i = 0; i < profile.hosts().size(); i++) {
            found.test("/hosts/" + i, isBase("http://" + profile.hosts().get(i)), "must be host or host:port");
        }
    }

    private void items(SiteProfile profile) {
        boolean readsPages = profile.walkable().stream().anyMatch(r -> r != Route.FILES);
        if (profile.item() != null) {
            item("/item", profile.item());
        } else {
            found.test("/item", !readsPages, "is required");
        }
        for (int i = 0; i < profile.layouts().size(); i++) {
            found.elements("/layouts/" + i + "/when", profile.layouts().get(i).when());
            item("/layouts/" + i, profile.layouts().get(i).item());
        }
    }

    private void item(String at, SiteProfile.Item item) {
        found.selector(at + "/title", item.title(), true);
        found.elements(at + "/body", item.body());
        found.test(at + "/date", !item.date().isEmpty(), "needs at least one selector");
        for (int i = 0; i < item.date().size(); i++) {
            found.selector(at + "/date/" + i, item.date().get(i), true);
        }
        for (int i = 0; i < item.remove().size(); i++) {
            found.elements(at + "/remove/" + i, item.remove().get(i));
        }
    }

    private void rest(SiteProfile profile) {
        profile.dates().forEach((language, patterns) -> {
            for (int i = 0; i < patterns.size(); i++) {
                found.dateToRead("/dates/" + language + "/" + i, patterns.get(i));
            }
        });
        found.patterns("/canonical/patterns", profile.canonical().patterns());
        found.patterns("/canonical/language_patterns", profile.canonical().languagePatterns());
        found.attempt("/time_zone", "is no time zone such as Europe/Brussels", profile::zone);
        int delay = profile.politeness().delayMs();
        boolean own = isBase(profile.base()) && isLoopback(URI.create(profile.base()).getHost());
        found.test("/politeness/delay_ms", delay >= (own ? 0 : LEAST_DELAY),
                "must be at least " + LEAST_DELAY + " (less only for loopback hosts)");
        found.test("/politeness/max_requests", profile.politeness().maxRequests() > 0, "must be above 0");
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
}
