package org.liaison.collector.source;

import java.net.URI;
import java.util.List;

/**
 * What a page of a route lists.
 *
 * @param rows lines that lead to items of the site
 * @param claimed number of results the site claims, null where it says nothing
 * @param lines number of lines, those that lead elsewhere included
 * @param further documents that the page says are to be read too: the sitemaps of an index
 */
public record Listed(List<Row> rows, Long claimed, int lines, List<URI> further) {
}
