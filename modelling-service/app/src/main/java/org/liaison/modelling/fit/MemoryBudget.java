package org.liaison.modelling.fit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.problem.ModellingProblem;
import org.liaison.stats.FitMonitor;

/**
 * Heap that estimations may take. What a model needs is asked for before it is taken, so that a model too large for this
 * instance is refused instead of taking the others down with it.
 */
@Singleton
class MemoryBudget {

    private static final int ROUND_SECONDS = 1;
    private static final int ROUNDS = 5;

    private final int total;
    private final Semaphore free;

    @Inject
    MemoryBudget(FitConfig config) {
        this(config.heapShare());
    }

    MemoryBudget(double heapShare) {
        this.total = (int) ((long) (Runtime.getRuntime().maxMemory() * heapShare) >> 20);
        this.free = new Semaphore(total);
    }

    /** Memory held by one estimation until it is closed. */
    final class Reservation implements AutoCloseable {

        private final int megabytes;

        private Reservation(int megabytes) {
            this.megabytes = megabytes;
        }

        @Override
        public void close() {
            free.release(megabytes);
        }
    }

    /**
     * Holds memory, waiting some seconds where other estimations hold it.
     *
     * @param waiting told of each second of waiting; it may throw to end it
     * @throws ProblemException if the model can never be held here, or not now
     */
    Reservation take(long bytes, FitMonitor waiting) {
        long megabytes = Math.max(1, bytes >> 20);
        if (megabytes > total) {
            throw new ProblemException(ModellingProblem.TOO_LARGE, "The model needs about " + megabytes
                    + " MB of memory; this instance has " + total
                    + " MB for estimation. Leave out rows or columns, or give the service more memory.");
        }
        try {
            for (int round = 0; round < ROUNDS; round++) {
                if (free.tryAcquire((int) megabytes, ROUND_SECONDS, TimeUnit.SECONDS)) {
                    return new Reservation((int) megabytes);
                }
                waiting.step(0, Double.NaN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(ModellingProblem.BUSY, "The model needs about " + megabytes
                + " MB of memory, which other estimations hold at the moment. Try again when they have ended.");
    }
}
