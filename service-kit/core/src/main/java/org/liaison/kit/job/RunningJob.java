package org.liaison.kit.job;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Writes progress and looks for a wish to cancel, both at most every 200 ms, whatever the handler's eagerness. */
final class RunningJob implements JobContext {

    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final UUID id;
    private final JobStore store;
    private final BooleanSupplier stopping;
    private long progressWritten = System.nanoTime() - PERIOD_NANOS;
    private long cancelAsked = System.nanoTime() - PERIOD_NANOS;

    RunningJob(UUID id, JobStore store, BooleanSupplier stopping) {
        this.id = id;
        this.store = store;
        this.stopping = stopping;
    }

    @Override
    public UUID jobId() {
        return id;
    }

    @Override
    public synchronized void progress(double share, String message) {
        long now = System.nanoTime();
        if (now - progressWritten >= PERIOD_NANOS) {
            progressWritten = now;
            store.progress(id, share, message);
        }
    }

    @Override
    public synchronized void throwIfCancelled() {
        if (stopping.getAsBoolean()) {
            throw new JobStoppedException("the service is stopping");
        }
        long now = System.nanoTime();
        if (now - cancelAsked >= PERIOD_NANOS) {
            cancelAsked = now;
            if (store.cancelRequested(id)) {
                throw new JobStoppedException("cancelled");
            }
        }
    }
}
