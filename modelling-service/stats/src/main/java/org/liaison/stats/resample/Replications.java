package org.liaison.stats.resample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.liaison.stats.FitMonitor;

/** Runs numbered tasks on all processors and keeps what they give in the order of their numbers. */
final class Replications {

    private static final int BATCH = 32;

    private Replications() {
    }

    /** The results of tasks that have one; the monitor is asked on the caller's thread. */
    static <T> List<T> run(int count, FitMonitor monitor, IntFunction<Optional<T>> task) {
        List<T> results = new ArrayList<>();
        for (int from = 0; from < count; from += BATCH) {
            monitor.replication(from, count);
            IntStream.range(from, Math.min(count, from + BATCH)).parallel().mapToObj(task).toList()
                    .forEach(result -> result.ifPresent(results::add));
        }
        return results;
    }
}
