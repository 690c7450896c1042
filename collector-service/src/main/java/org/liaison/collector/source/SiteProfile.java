package org.liaison.collector.source;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * All that the collector knows of a web site. The README explains each field; missing ones take the defaults given there.
 *
 * @param id also the {@code source} of every item read from the site
 * @param name shown to people
 * @param base scheme, host and port
 * @param hosts further {@code host[:port]} that belong to the site
 * @param partner ISO3 where the site is a partner's own, else null
 * @param languages two-letter codes, the first is the default
 * @param search how the site is searched
 * @param item how an item page is read
 * @param dates java.time patterns by language
 * @param canonical how one page is known under all its addresses
 * @param politeness limits of the requests
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SiteProfile(String id, String name, String base, List<String> hosts, String partner, List<String> languages,
        Search search,
        Item item, Map<String, List<String>> dates, Canonical canonical, Politeness politeness) {

    static final List<String> DEFAULT_DATES = List.of("d MMM uuuu", "d MMMM uuuu", "MMM d, uuuu", "MMMM d, uuuu", "MMM d uuuu",
            "MMMM d uuuu",
            "dd.MM.uuuu", "uuuu-MM-dd");

    public SiteProfile {
        hosts = Objects.requireNonNullElse(hosts, List.of());
        languages = languages == null || languages.isEmpty() ? List.of("en") : languages;
        dates = Objects.requireNonNullElse(dates, Map.of());
        canonical = Objects.requireNonNullElse(canonical, new Canonical(null, null, null));
        politeness = Objects.requireNonNullElse(politeness, new Politeness(null, null));
    }

    /** @return date patterns of the site's first language */
    public List<String> datePatterns() {
        return dates.getOrDefault(languages.get(0), DEFAULT_DATES);
    }

    /** The search form's target (GET), its parameters, and where a result page keeps what. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Search(String path, Map<String, String> parameters, String query, String dateFormat, Integer first,
            Integer pageSize,
            Integer maxPages, String row, String link, String title, String date, String total, Boolean totalRounded,
            String linkPattern) {

        public Search {
            query = Objects.requireNonNullElse(query, "{name}");
            dateFormat = Objects.requireNonNullElse(dateFormat, "uuuu-MM-dd");
            first = Objects.requireNonNullElse(first, 0);
            pageSize = Objects.requireNonNullElse(pageSize, 10);
            maxPages = Objects.requireNonNullElse(maxPages, 1000);
            link = Objects.requireNonNullElse(link, "a@href");
            totalRounded = Objects.requireNonNullElse(totalRounded, false);
        }
    }

    /** Where an item page keeps what. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Item(String title, @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> date,
            String body,
            List<String> remove) {

        public Item {
            date = Objects.requireNonNullElse(date, List.of());
            remove = Objects.requireNonNullElse(remove, List.of());
        }
    }

    /** What of an address makes a page the same page. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Canonical(List<String> patterns, List<String> dropParameters, List<String> dropSuffixes) {

        public Canonical {
            patterns = Objects.requireNonNullElse(patterns, List.of());
            dropParameters = Objects.requireNonNullElse(dropParameters, List.of());
            dropSuffixes = Objects.requireNonNullElse(dropSuffixes, List.of());
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
