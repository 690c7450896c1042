package org.liaison.kit.inbox;

import java.time.Instant;

/**
 * A received CloudEvent.
 *
 * @param id unique per event, the key of the {@link Inbox}
 * @param type for example {@code org.liaison.collector.item.accepted.v1}
 * @param key id of the aggregate
 * @param time when the producer stored it
 * @param data the fields that the consumer declared
 */
public record IncomingEvent<T>(String id, String type, String key, Instant time, T data) {
}
