package org.liaison.coding.event;

import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A ruling and what became of the events.
 *
 * @param kind merge or split
 * @param items items brought together, or split off
 * @param rest items from which they were split off
 * @param events the items' events now
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RulingView(String id, String kind, List<String> items, List<String> rest, String reason, String decidedBy,
        List<EventItems> events) {

    /** An event and those of the ruling's items that report it. */
    record EventItems(String event, List<String> items) {
    }
}
