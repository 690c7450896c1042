package org.liaison.collector.collection;

import java.time.LocalDate;

/**
 * One search: a source asked for one name of a partner in a period.
 *
 * @param nextPage result page to go on with, from 0
 * @param searched whether all result pages have been read
 */
record Task(long id, String source, String partner, String name, LocalDate from, LocalDate to, int nextPage, boolean searched) {
}
