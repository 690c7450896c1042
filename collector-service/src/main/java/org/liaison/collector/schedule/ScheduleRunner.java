package org.liaison.collector.schedule;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.liaison.kit.problem.ProblemException;

import io.quarkus.scheduler.Scheduled;

/** Looks for schedules whose time has come. Every replica does; the database lets one of them begin a run. */
@Singleton
class ScheduleRunner {

    private static final Logger LOG = Logger.getLogger(ScheduleRunner.class);

    private final ScheduleService schedules;

    ScheduleRunner(ScheduleService schedules) {
        this.schedules = schedules;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runDue() {
        for (UUID id : schedules.due()) {
            try {
                schedules.runIfDue(id);
            } catch (ProblemException e) {
                LOG.warnf("schedule=%s left out: %s", id, e.getMessage());
                schedules.leaveOut(id, e.getMessage());
            }
        }
    }
}
