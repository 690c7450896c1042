package org.liaison.kit.outbox;

import java.util.Objects;

/**
 * An event to be published once the current transaction commits.
 *
 * @param topic Kafka topic
 * @param key id of the aggregate; events of one key keep their order
 * @param type CloudEvents type, for example {@code org.liaison.collector.item.accepted.v1}
 * @param data the full state of the aggregate, serialised to JSON
 */
public record OutgoingEvent(String topic, String key, String type, Object data) {

    public OutgoingEvent {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "data");
    }
}
