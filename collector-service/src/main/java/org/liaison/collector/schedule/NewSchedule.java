package org.liaison.collector.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.liaison.collector.collection.NewCollection;

/**
 * A collection that is to be begun again and again; each run goes on where the last whole one ended.
 *
 * @param name shown to people
 * @param collection what is collected; without {@code to} it goes on for ever
 * @param cron when, as minute, hour, day of month, month, day of week; either this or {@code every}
 * @param every how often, as an ISO 8601 duration of a minute at least
 * @param timeZone of {@code cron}; UTC where it is left out
 */
public record NewSchedule(String name, @NotNull @Valid NewCollection collection, String cron, String every, String timeZone) {
}
