package org.liaison.collector.collection;

import java.net.URI;
import java.util.List;

import org.liaison.collector.source.Row;

/**
 * What one page of a list holds.
 *
 * @param rows lines that lead to items of the site
 * @param lines number of lines, those that lead elsewhere included
 * @param claimed number of lines that the site says the list has, null where it says nothing
 * @param rounded whether that number is rounded
 * @param newestFirst whether lines older than the period end the list
 * @param next address of the page after this one, null where there can be none
 * @param further other lists that this one names
 */
record ListAnswer(List<Row> rows, int lines, Long claimed, boolean rounded, boolean newestFirst, URI next,
        List<URI> further) {
}
