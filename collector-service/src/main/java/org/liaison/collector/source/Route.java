package org.liaison.collector.source;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A way by which the items of a site are found. */
public enum Route {
    /** The site's search form, asked for each official name of a partner. */
    SEARCH,
    /** The site's own lists of what it has published: archive and news pages. */
    LISTING,
    /** RSS or Atom feeds. */
    FEED,
    /** Sitemaps, with their index files. */
    SITEMAP,
    /** Captures in WARC files that a user has uploaded; the site itself is not asked. */
    WARC,
    /** Items that come as rows of an import only; the site itself is not asked. */
    FILES;

    /** @return name in profiles and answers, such as {@code listing} */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return whether requests are sent to the site on this route */
    public boolean asksSite() {
        return this != WARC && this != FILES;
    }

    /** @throws IllegalArgumentException where no route has that name */
    @JsonCreator
    public static Route of(String slug) {
        for (Route route : values()) {
            if (route.slug().equals(slug)) {
                return route;
            }
        }
        throw new IllegalArgumentException("a route is search, listing, feed, sitemap, warc or files");
    }
}
