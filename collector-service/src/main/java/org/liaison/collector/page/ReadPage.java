package org.liaison.collector.page;

import java.time.LocalDate;

/**
 * What an item page says.
 *
 * @param title null where the selector found nothing
 * @param date day of publication, null where none could be read
 * @param body clean text, paragraphs as lines; null where there is none
 * @param language two-letter code
 */
public record ReadPage(String title, LocalDate date, String body, String language) {
}
