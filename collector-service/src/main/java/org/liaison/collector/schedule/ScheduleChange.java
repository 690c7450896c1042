package org.liaison.collector.schedule;

/**
 * A change of a schedule; what is left out stays.
 *
 * @param paused whether runs are left out until further notice
 * @param cron takes the place of the time there was
 * @param every takes the place of the time there was
 * @param timeZone of {@code cron}
 */
public record ScheduleChange(Boolean paused, String cron, String every, String timeZone) {
}
