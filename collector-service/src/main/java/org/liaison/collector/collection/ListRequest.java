package org.liaison.collector.collection;

import java.net.URI;

/**
 * A page of a list that is to be read.
 *
 * @param series which list of the task, from 0: one year of an archive, one sitemap
 * @param leg number of the list among those that the profile describes for the task; a sitemap has that of its index
 * @param pass 0 for the first reading, above where the list is read again because it may have shifted
 * @param page of the list, from 0
 * @param whole whether the pass reads the list to its end; else it only looks whether the list has shifted
 */
record ListRequest(int series, int leg, int pass, int page, URI address, boolean whole) {

    ListRequest page(int next, URI at, boolean toTheEnd) {
        return new ListRequest(series, leg, pass, next, at, toTheEnd);
    }

    ListRequest again(URI first, boolean toTheEnd) {
        return new ListRequest(series, leg, pass + 1, 0, first, toTheEnd);
    }
}
