package org.liaison.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/** A row of the outbox on its way to Kafka. */
record StoredEvent(UUID id, String topic, String key, String type, String payload, Instant time) {
}
