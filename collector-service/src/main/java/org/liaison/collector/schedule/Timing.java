package org.liaison.collector.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;

/** When a schedule runs: at the times of a cron line in a time zone, or at intervals. */
record Timing(String cron, String every, String timeZone) {

    /** Sites are not asked more often, and the list of what is due is read once a second. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** @throws ProblemException naming each field that is wrong */
    static Timing of(String cron, String every, String timeZone) {
        List<ProblemError> errors = new ArrayList<>();
        if ((cron == null) == (every == null)) {
            errors.add(ProblemError.pointer("/cron", "either cron or every is required"));
        }
        String zone = timeZone == null ? "UTC" : timeZone;
        check(errors, "/time_zone", "is no time zone such as Europe/Brussels", () -> ZoneId.of(zone));
        if (cron != null) {
            check(errors, "/cron", "is no cron line of minute, hour, day of month, month, day of week", () -> parse(cron));
        }
        if (every != null) {
            check(errors, "/every", "is no duration such as P1D or PT12H of a minute at least", () -> {
                if (Duration.parse(every).compareTo(SHORTEST) < 0) {
                    throw new IllegalArgumentException(every);
                }
            });
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, errors.get(0).detail(), errors);
        }
        return new Timing(cron, every, zone);
    }

    private static void check(List<ProblemError> errors, String pointer, String detail, Runnable test) {
        try {
            test.run();
        } catch (DateTimeException | IllegalArgumentException e) {
            errors.add(ProblemError.pointer(pointer, detail));
        }
    }

    private static ExecutionTime parse(String cron) {
        return ExecutionTime.forCron(new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(cron));
    }

    /**
     * @return the first time after now; runs that were missed meanwhile are not made up for, since each run takes all that is
     *         due
     */
    Instant after(Instant now) {
        if (every != null) {
            return now.plus(Duration.parse(every));
        }
        return parse(cron).nextExecution(ZonedDateTime.ofInstant(now, ZoneId.of(timeZone))).map(ZonedDateTime::toInstant)
                .orElseThrow(() -> ProblemException.unprocessable("/cron", "There is no such day."));
    }
}
