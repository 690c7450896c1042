package org.liaison.standalone.sample.press;

import java.time.LocalDate;
import java.util.List;

/**
 * The truth about an item.
 *
 * @param id source and canonical path
 * @param kind {@code interaction}, or why nothing counts: us_state, surname, homonym, place_only, topic_only, announced,
 *        message,
 *        former_office, national, multilateral
 * @param event the occasion it reports
 * @param format bilateral, regional, small_group, multilateral or none
 * @param rows one row per partner that interacts in scope; empty where nothing counts
 * @param named ISO3 codes of the partners the item is about, false mentions included
 * @param duplicateOf id of the item that reports the same occasion and counts; null for that item itself
 * @param repeats how a second report was made: same_text or paraphrase; null for first reports
 */
public record ItemLabel(String id, String kind, String event, String format, LocalDate eventStart, LocalDate eventEnd,
        List<Row> rows,
        List<String> named, String duplicateOf, String repeats) {

    /** Category of one partner's interaction. */
    public record Row(String partner, String category) {
    }

    /** Whether the item adds to the counts. */
    public boolean counted() {
        return !rows.isEmpty() && duplicateOf == null;
    }
}
