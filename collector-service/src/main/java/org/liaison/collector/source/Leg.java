package org.liaison.collector.source;

import java.time.LocalDate;

/**
 * One chain of pages on a route, read from page 0 on: a search for one name, a list in one year, a feed, a sitemap.
 *
 * @param route it belongs to
 * @param index of the list, feed or sitemap within the profile, from 0
 * @param name official name that is searched, null on all other routes
 * @param from first day of interest
 * @param to last day of interest
 * @param yearly whether the chain is that of one year only
 */
public record Leg(Route route, int index, String name, LocalDate from, LocalDate to, boolean yearly) {

    /** @return what tells the leg from all others of the same site and period, such as {@code listing/0/2017} */
    public String id() {
        return route == Route.SEARCH ? "search/" + name : route.slug() + "/" + index + (yearly ? "/" + from.getYear() : "");
    }
}
