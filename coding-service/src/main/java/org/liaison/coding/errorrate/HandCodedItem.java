package org.liaison.coding.errorrate;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people decided on one item.
 *
 * @param row first row of the table that speaks of it
 * @param id null where the table has none
 * @param body text, null where the item is to be looked up
 * @param categories decided category of each partner in scope; empty for an item that counts for nobody
 */
record HandCodedItem(long row, String id, String link, String name, LocalDate date, String source, String body,
        Map<String, String> categories) {

    static HandCodedItem of(long row, String id, String link, String name, LocalDate date, String source, String body) {
        return new HandCodedItem(row, id, link, name, date, source, body, new TreeMap<>());
    }

    /** What tells items apart: the id, else the link, else name and day. */
    String key() {
        return id != null ? "id " + id : link != null ? "link " + link : "name " + name + " " + date;
    }
}
