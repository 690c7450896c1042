package org.liaison.collector.source;

import java.net.URI;
import java.time.LocalDate;

/**
 * One line of a list, feed or sitemap that leads to an item of the site.
 *
 * @param address of the item
 * @param title as the list shows it, may be null
 * @param date as the list shows it, may be null
 */
public record Row(URI address, String title, LocalDate date) {
}
