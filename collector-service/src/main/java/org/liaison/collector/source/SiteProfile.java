package org.liaison.collector.source;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * All that the collector knows of a web site. {@code schema/site-profile.json} explains each field; missing ones take the
 * defaults given there.
 *
 * @param id also the {@code source} of every item read from the site
 * @param name shown to people
 * @param base scheme, host and port
 * @param hosts further {@code host[:port]} that belong to the site
 * @param partner ISO3 where the site is a partner's own, else null
 * @param languages two-letter codes, the first is the default
 * @param timeZone in which the site's days begin; used where a feed or sitemap gives an instant
 * @param routes walked by a collection, in this order; without it all that are described
 * @param search how the site is searched, null where it has no usable form
 * @param listing lists of what the site has published, none where empty
 * @param feed RSS and Atom feeds, none where empty
 * @param sitemap sitemaps, none where empty
 * @param item how an item page is read
 * @param layouts other layouts of item pages; the first whose {@code when} matches is taken instead of {@code item}
 * @param dates java.time patterns by language
 * @param dateOrder order of day, month and year in dates of numbers only
 * @param canonical how one page is known under all its addresses
 * @param politeness limits of the requests
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SiteProfile(String id, String name, String base, List<String> hosts, String partner, List<String> languages,
        String timeZone, List<Route> routes, Search search,
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Listing> listing,
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Feed> feed,
        @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<Sitemap> sitemap,
        Item item, List<Layout> layouts, Map<String, List<String>> dates, DateOrder dateOrder, Canonical canonical,
        Politeness politeness) {

    static final List<String> DEFAULT_DATES = List.of("d MMM uuuu", "d MMMM uuuu", "MMM d, uuuu", "MMMM d, uuuu", "MMM d uuuu",
            "MMMM d uuuu",
            "dd.MM.uuuu", "uuuu-MM-dd");

    public SiteProfile {
        hosts = Objects.requireNonNullElse(hosts, List.of());
        languages = languages == null || languages.isEmpty() ? List.of("en") : languages;
        timeZone = Objects.requireNonNullElse(timeZone, "UTC");
        listing = Objects.requireNonNullElse(listing, List.of());
        feed = Objects.requireNonNullElse(feed, List.of());
        sitemap = Objects.requireNonNullElse(sitemap, List.of());
        layouts = Objects.requireNonNullElse(layouts, List.of());
        dates = Objects.requireNonNullElse(dates, Map.of());
        canonical = Objects.requireNonNullElse(canonical, new Canonical(null, null, null, null));
        politeness = Objects.requireNonNullElse(politeness, new Politeness(null, null));
    }

    /** @return the routes of the site: {@code routes} where it is given, else all that are described */
    public List<Route> walkable() {
        return routes != null ? routes
                : Stream.of(search == null ? null : Route.SEARCH, listing.isEmpty() ? null : Route.LISTING,
                        feed.isEmpty() ? null : Route.FEED, sitemap.isEmpty() ? null : Route.SITEMAP).filter(Objects::nonNull)
                        .toList();
    }

    /** @return date patterns of the site's first language */
    public List<String> datePatterns() {
        return dates.getOrDefault(languages.get(0), DEFAULT_DATES);
    }

    /** @return the zone in which the site's days begin */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** Order of day, month and year in dates of numbers only, such as 03/04/2015. */
    public enum DateOrder {
        /** As in Europe. */
        @JsonProperty("dmy")
        DMY,
        /** As in the United States. */
        @JsonProperty("mdy")
        MDY,
        /** As in ISO 8601. */
        @JsonProperty("ymd")
        YMD
    }

    /** The search form's target (GET), its parameters, and where a result page keeps what. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Search(String path, Map<String, String> parameters, String query, String dateFormat, Integer first,
            Integer pageSize,
            Integer maxPages, String row, String link, String title, String date, String total, Boolean totalRounded,
            String linkPattern) {

        public Search {
            parameters = Objects.requireNonNullElse(parameters, Map.of());
            query = Objects.requireNonNullElse(query, "{name}");
            dateFormat = Objects.requireNonNullElse(dateFormat, "uuuu-MM-dd");
            first = Objects.requireNonNullElse(first, 0);
            pageSize = Objects.requireNonNullElse(pageSize, 10);
            maxPages = Objects.requireNonNullElse(maxPages, 1000);
            link = Objects.requireNonNullElse(link, "a@href");
            totalRounded = Objects.requireNonNullElse(totalRounded, false);
        }
    }

    /**
     * A list of what the site has published. Path and parameters may hold {@code {start}}, {@code {page}}, {@code {year}},
     * {@code {from}} and {@code {to}}; with {@code {year}} it is walked once for each year of the period.
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Listing(String path, Map<String, String> parameters, String dateFormat, Order order, Integer first,
            Integer pageSize, Integer maxPages, String row, String link, String title, String date, String total,
            Boolean totalRounded, String linkPattern) {

        /** In which order the lines stand. */
        public enum Order {
            /** The walk may end at lines older than the period. */
            @JsonProperty("newest_first")
            NEWEST_FIRST,
            /** The walk reads every page. */
            @JsonProperty("any")
            ANY
        }

        public Listing {
            parameters = Objects.requireNonNullElse(parameters, Map.of());
            dateFormat = Objects.requireNonNullElse(dateFormat, "uuuu-MM-dd");
            order = Objects.requireNonNullElse(order, Order.ANY);
            first = Objects.requireNonNullElse(first, 0);
            pageSize = Objects.requireNonNullElse(pageSize, 10);
            maxPages = Objects.requireNonNullElse(maxPages, 1000);
            link = Objects.requireNonNullElse(link, "a@href");
            totalRounded = Objects.requireNonNullElse(totalRounded, false);
        }
    }

    /** An RSS or Atom feed; path with query. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Feed(String path, String linkPattern) {
    }

    /**
     * A sitemap or an index of sitemaps; path with query.
     *
     * @param lastmod true where pages last changed before the period may be left out
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sitemap(String path, String linkPattern, Boolean lastmod) {

        public Sitemap {
            lastmod = Objects.requireNonNullElse(lastmod, false);
        }
    }

    /** Where an item page keeps what. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Item(String title, @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> date,
            String body,
            List<String> remove) {

        public Item {
            date = Objects.requireNonNullElse(date, List.of());
            remove = Objects.requireNonNullElse(remove, List.of());
        }
    }

    /**
     * Another layout of item pages, such as that after a relaunch.
     *
     * @param when selector of an element that only pages of this layout have
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Layout(String name, String when, String title,
            @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> date, String body, List<String> remove) {

        public Layout {
            date = Objects.requireNonNullElse(date, List.of());
            remove = Objects.requireNonNullElse(remove, List.of());
        }

        /** @return where a page of this layout keeps what */
        public Item item() {
            return new Item(title, date, body, remove);
        }
    }

    /**
     * What of an address makes a page the same page.
     *
     * @param languagePatterns RE2 patterns whose first group is the language of a page, searched in path and query
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Canonical(List<String> patterns, List<String> dropParameters, List<String> dropSuffixes,
            List<String> languagePatterns) {

        public Canonical {
            patterns = Objects.requireNonNullElse(patterns, List.of());
            dropParameters = Objects.requireNonNullElse(dropParameters, List.of());
            dropSuffixes = Objects.requireNonNullElse(dropSuffixes, List.of());
            languagePatterns = Objects.requireNonNullElse(languagePatterns, List.of());
        }
    }

    /** Delay between requests and budget of a collection. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Politeness(Integer delayMs, Integer maxRequests) {

        public Politeness {
            delayMs = Objects.requireNonNullElse(delayMs, 2000);
            maxRequests = Objects.requireNonNullElse(maxRequests, 50_000);
        }
    }
}
