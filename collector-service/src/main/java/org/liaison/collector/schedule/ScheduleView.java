package org.liaison.collector.schedule;

import java.time.Instant;
import java.util.UUID;

import org.liaison.collector.collection.NewCollection;

/**
 * A schedule and when it runs.
 *
 * @param nextRun null while it is paused, and once nothing is left to be collected
 * @param lastRun when a run was last begun, or left out
 * @param note why the last run was left out, null where it was not
 * @param lastCollection the collection that was last begun
 */
public record ScheduleView(UUID id, String name, NewCollection collection, String cron, String every, String timeZone,
        boolean paused, Instant nextRun, Instant lastRun, String note, UUID lastCollection, Instant createdAt) {
}
