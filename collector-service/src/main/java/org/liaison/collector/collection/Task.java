package org.liaison.collector.collection;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One way through the lists of a site in a period: a search for one name of a partner, or the walk through all its lists of one
 * kind.
 *
 * @param route how the site is walked, such as {@code search} or {@code listing}
 * @param partner ISO3 of the partner searched, null for lists of everything
 * @param name name that is searched, null for lists of everything
 * @param searched whether all lists have been read
 */
record Task(long id, UUID collection, String source, String route, String partner, String name, LocalDate from, LocalDate to,
        boolean searched) {
}
