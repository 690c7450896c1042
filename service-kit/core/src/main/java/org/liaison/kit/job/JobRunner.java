package org.liaison.kit.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.Problem;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.TransientFailure;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Runs jobs on db-scheduler: executions are rows, picked by one replica at a time and taken over when its heartbeats stop.
 */
@Singleton
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    /** Four missed heartbeats and an interrupted job goes on: ten seconds after a crash. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    /** A job that ends its process so often without getting further is given up instead of ending it for ever. */
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration PAUSE_AFTER_INTERRUPTION = Duration.ofSeconds(1);

    private final JobStore store;
    private final Map<String, JobHandler<?>> handlers;
    private final TransactionSynchronizationRegistry transaction;
    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private volatile boolean stopping;

    JobRunner(JobStore store, DataSource database, @All List<JobHandler<?>> handlers,
            TransactionSynchronizationRegistry transaction,
            @ConfigProperty(name = "liaison.jobs.threads", defaultValue = "2") int threads) {
        this.store = store;
        this.transaction = transaction;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::type, Function.identity()));
        this.task = Tasks.oneTime("job")
                .onFailure((ended, operations) -> operations.reschedule(ended, Instant.now().plus(PAUSE_AFTER_INTERRUPTION)))
                .execute((instance, context) -> run(UUID.fromString(instance.getId())));
        this.scheduler = Scheduler.create(database, task).threads(threads).pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT).missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(10)).build();
    }

    void start(@Observes StartupEvent event) {
        if (!handlers.isEmpty()) {
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        scheduler.stop();
    }

    void checkType(String type) {
        if (!handlers.containsKey(type)) {
            throw new IllegalArgumentException("nothing handles jobs of type " + type);
        }
    }

    void schedule(UUID id) {
        scheduler.schedule(task.instance(id.toString()), Instant.now());
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the commit
            }

            @Override
            public void afterCompletion(int status) {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    @ActivateRequestContext
    void run(UUID id) {
        if (!store.start(id)) {
            return;
        }
        Job job = store.find(id).orElseThrow();
        RunningJob context = new RunningJob(id, store, () -> stopping);
        try {
            if (store.attempts(id) > MOST_ATTEMPTS) {
                throw new ProblemException(KitProblem.INTERNAL,
                        "The job ended its process " + MOST_ATTEMPTS + " times without getting further.");
            }
            context.throwIfCancelled();
            store.succeed(id, work(handlers.get(job.type()), context));
            LOG.infof("job=%s type=%s status=succeeded", id, job.type());
        } catch (Exception e) {
            end(id, job.type(), e);
        }
    }

    private <R> String work(JobHandler<R> handler, RunningJob context) throws Exception {
        return handler.run(context, store.request(context.jobId(), handler.requestType()));
    }

    private void end(UUID id, String type, Exception e) {
        if (stopping || TransientFailure.is(e)) {
            throw new JobStoppedException("goes on later: " + e.getMessage());
        }
        if (e instanceof JobStoppedException) {
            store.cancelled(id);
            LOG.infof("job=%s type=%s status=cancelled", id, type);
        } else if (e instanceof ProblemException problem) {
            store.fail(id, Problem.of(problem.type(), problem.getMessage(), problem.errors(), id.toString()));
            LOG.infof("job=%s type=%s status=failed reason=%s", id, type, problem.getMessage());
        } else {
            store.fail(id, Problem.of(KitProblem.INTERNAL, "The job failed. Its id leads to the log entry.", List.of(),
                    id.toString()));
            LOG.errorf(e, "job=%s type=%s status=failed", id, type);
        }
    }
}
