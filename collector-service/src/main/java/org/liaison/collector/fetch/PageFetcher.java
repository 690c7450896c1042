package org.liaison.collector.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.liaison.kit.egress.EgressGuard;
import org.liaison.kit.egress.RefusedAddressException;

import io.micrometer.core.instrument.Metrics;

/**
 * Reads pages politely: robots.txt obeyed, one request in flight per host with a pause between two, back-off where the site
 * asks
 * for it, unchanged pages not sent again, redirects followed by hand so that each target is checked again. Safe for use by
 * several threads.
 */
public final class PageFetcher implements PageSource, AutoCloseable {

    /** Counter of pages that were not read, with the reason as tag. */
    public static final String FAILURES = "liaison.collector.fetch.failures";

    private static final int MAX_TRIES = 5;
    /** Answers that ask us to come back later. */
    private static final Set<Integer> BUSY = Set.of(403, 429, 503);
    private static final Set<Integer> BROKEN = Set.of(500, 502, 504);
    private static final Set<FetchException.Reason> PASSING = Set.of(FetchException.Reason.CONNECTION,
            FetchException.Reason.UNREACHABLE, FetchException.Reason.TRUNCATED);

    private final EgressGuard guard;
    private final FetchLimits limits;
    private final HttpTransport transport;
    private final RobotRules robots;
    private final HostGate gate;

    /**
     * @param guard decides where a request may go
     * @param limits size, time and back-off
     */
    public PageFetcher(EgressGuard guard, FetchLimits limits) {
        this(guard, limits, time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000));
    }

    PageFetcher(EgressGuard guard, FetchLimits limits, HostGate.Pause pause) {
        this.guard = guard;
        this.limits = limits;
        this.transport = new HttpTransport(guard, limits);
        this.robots = new RobotRules(limits.agent());
        this.gate = new HostGate(pause, limits.longestWait());
    }

    @Override
    public Fetched get(URI address, Duration delay) throws FetchException, InterruptedException {
        return get(address, delay, PageLog.NONE);
    }

    /** @return a source that reads pages in the same way and has each answer remembered */
    public PageSource with(PageLog log) {
        return (address, delay) -> get(address, delay, log);
    }

    private Fetched get(URI address, Duration delay, PageLog log) throws FetchException, InterruptedException {
        try {
            return Redirects.follow(address, target -> {
                check(target);
                Duration asked = robots.check(target, file -> robotsFile(file, delay, log));
                return patiently(target, asked.compareTo(delay) > 0 ? asked : delay, log);
            });
        } catch (FetchException e) {
            Metrics.counter(FAILURES, "reason", e.reason().code()).increment();
            throw e;
        }
    }

    /**
     * robots.txt itself: nothing is forbidden, its beginning suffices, and it is asked for again by {@link RobotRules} only.
     */
    private Fetched robotsFile(URI address, Duration delay, PageLog log) throws FetchException, InterruptedException {
        return Redirects.followAny(address, target -> {
            check(target);
            return attempts(target, delay, () -> {
                Exchange exchange = transport.head(target, RobotRules.LONGEST);
                log.keep(exchange);
                return exchange.answer();
            }, Set.of(429, 503));
        });
    }

    private void check(URI address) throws FetchException {
        try {
            guard.check(address);
        } catch (RefusedAddressException e) {
            throw new FetchException(FetchException.Reason.REFUSED, e.getMessage());
        }
    }

    private Fetched patiently(URI address, Duration delay, PageLog log) throws FetchException, InterruptedException {
        Optional<PageLog.Known> known = log.known(address);
        Map<String, String> headers = new LinkedHashMap<>();
        known.map(PageLog.Known::etag).ifPresent(tag -> headers.put("If-None-Match", tag));
        known.map(PageLog.Known::lastModified).ifPresent(day -> headers.put("If-Modified-Since", day));
        return attempts(address, delay, () -> {
            Exchange exchange = transport.get(address, headers);
            log.keep(exchange);
            return exchange.status() == 304 && known.isPresent() ? known.get().answer() : exchange.answer();
        }, BUSY);
    }

    private Fetched attempts(URI address, Duration delay, HostGate.Request<Fetched> request, Set<Integer> busy)
            throws FetchException, InterruptedException {
        String host = EgressGuard.pair(address.getHost(), EgressGuard.port(address));
        Duration backOff = limits.backOff();
        for (int attempt = 1;; attempt++) {
            Duration asked = null;
            try {
                Fetched answer = gate.pass(host, delay, request);
                asked = busy.contains(answer.status()) ? RetryAfter.parse(answer.retryAfter(), Instant.now()) : null;
                boolean again = busy.contains(answer.status()) || BROKEN.contains(answer.status());
                if (!again || attempt == MAX_TRIES) {
                    if (asked != null) {
                        gate.hold(host, asked);
                    }
                    return answer;
                }
            } catch (FetchException e) {
                if (!PASSING.contains(e.reason()) || attempt == MAX_TRIES) {
                    throw e;
                }
            }
            gate.hold(host, asked == null ? backOff : asked);
            backOff = backOff.multipliedBy(2);
        }
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
