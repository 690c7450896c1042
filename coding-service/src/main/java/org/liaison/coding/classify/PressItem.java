package org.liaison.coding.classify;

import java.time.LocalDate;

/**
 * A published page as the classifier reads it.
 *
 * @param id the item's id, handed back unchanged
 * @param source where it was published: a host name or any free text
 * @param date the day of publication
 * @param headline the page's title
 * @param body the running text, empty where the page has none
 */
public record PressItem(String id, String source, LocalDate date, String headline, String body) {

    public PressItem {
        if (date == null) {
            throw new IllegalArgumentException("item " + id + " has no publication date");
        }
        source = source == null ? "" : source;
        headline = headline == null ? "" : headline;
        body = body == null ? "" : body;
    }
}
