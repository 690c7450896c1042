package org.liaison.collector.item;

import java.time.Instant;

/**
 * What a person decided about an item.
 *
 * @param kind decision, blind (a second opinion that changed nothing) or undo
 * @param verdict accept, reject, or undo
 * @param undoes id of the review that was taken back, else null
 */
public record ReviewView(long id, String kind, String verdict, String reason, String reviewer, Long undoes, Instant createdAt) {
}
