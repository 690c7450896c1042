package org.liaison.collector.item;

import java.time.Instant;

/** What a person decided about an item. */
public record ReviewView(String verdict, String reason, String reviewer, Instant createdAt) {
}
