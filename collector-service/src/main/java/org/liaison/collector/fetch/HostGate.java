package org.liaison.collector.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One request in flight for each host, and a pause between two. */
final class HostGate {

    /** Waits; in tests it only counts. */
    @FunctionalInterface
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    /** A request to a host. */
    @FunctionalInterface
    interface Request<T> {
        T run() throws FetchException;
    }

    private static final class Host {
        final ReentrantLock lock = new ReentrantLock(true);
        long lastEnd = Long.MIN_VALUE / 2;
    }

    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final Pause pause;

    HostGate(Pause pause) {
        this.pause = pause;
    }

    <T> T pass(String host, Duration delay, Request<T> request) throws FetchException, InterruptedException {
        Host gate = hosts.computeIfAbsent(host, h -> new Host());
        gate.lock.lockInterruptibly();
        try {
            long open = gate.lastEnd + delay.toNanos() - System.nanoTime();
            if (open > 0) {
                pause.sleep(Duration.ofNanos(open));
            }
            return request.run();
        } finally {
            gate.lastEnd = System.nanoTime();
            gate.lock.unlock();
        }
    }
}
