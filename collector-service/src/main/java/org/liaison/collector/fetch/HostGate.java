package org.liaison.collector.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One request in flight for each host, a pause between two, and none at all while the host asked to be left alone. */
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
        volatile long lastEnd = System.nanoTime() - Duration.ofDays(1).toNanos();
        volatile long heldUntil = lastEnd;
    }

    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final Pause pause;
    private final Duration longestWait;

    HostGate(Pause pause, Duration longestWait) {
        this.pause = pause;
        this.longestWait = longestWait;
    }

    /** @throws FetchException also where the host asked to be left alone for longer than we wait; then nothing is sent */
    <T> T pass(String host, Duration delay, Request<T> request) throws FetchException, InterruptedException {
        Host gate = host(host);
        gate.lock.lockInterruptibly();
        try {
            long now = System.nanoTime();
            long heldUntil = gate.heldUntil;
            long held = heldUntil - now;
            if (held > longestWait.toNanos()) {
                throw new FetchException(FetchException.Reason.BUSY,
                        host + " asked to be left alone for another " + Duration.ofNanos(held).toSeconds() + " s");
            }
            long open = Math.max(held, gate.lastEnd + delay.toNanos() - now);
            if (open > 0) {
                pause.sleep(Duration.ofNanos(open));
                if (gate.heldUntil == heldUntil) {
                    gate.heldUntil = now;
                }
            }
            return request.run();
        } finally {
            gate.lastEnd = System.nanoTime();
            gate.lock.unlock();
        }
    }

    /** Nobody asks the host for so long. */
    void hold(String host, Duration time) {
        host(host).heldUntil = System.nanoTime() + time.toNanos();
    }

    private Host host(String name) {
        return hosts.computeIfAbsent(name, h -> new Host());
    }
}
