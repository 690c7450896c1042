package org.liaison.collector.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

import org.liaison.kit.egress.EgressGuard;
import org.liaison.kit.egress.RefusedAddressException;

/**
 * Reads pages politely: robots.txt obeyed, one request in flight per host with a pause between two, back-off where the site
 * asks for
 * it, redirects followed by hand so that each target is checked again. Safe for use by several threads.
 */
public final class PageFetcher implements PageSource, AutoCloseable {

    private static final int MAX_REDIRECTS = 5;
    private static final int MAX_TRIES = 5;
    /** Answers that ask us to come back later. */
    private static final Set<Integer> BUSY = Set.of(403, 429, 503);
    private static final Set<Integer> BROKEN = Set.of(500, 502, 504);

    private final EgressGuard guard;
    private final FetchLimits limits;
    private final HttpTransport transport;
    private final RobotRules robots;
    private final HostGate gate;
    private final HostGate.Pause pause;

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
        this.gate = new HostGate(pause);
        this.pause = pause;
    }

    @Override
    public Fetched get(URI address, Duration delay) throws FetchException, InterruptedException {
        URI target = address;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            check(target);
            Duration asked = robots.check(target, robotsFile -> follow(robotsFile, delay));
            Fetched answer = patiently(target, asked.compareTo(delay) > 0 ? asked : delay);
            if (answer.status() == 200) {
                return answer;
            }
            target = redirect(target, answer);
        }
        throw new FetchException(FetchException.Reason.REDIRECT, "more than " + MAX_REDIRECTS + " redirects");
    }

    /** robots.txt itself: redirects are followed, nothing is forbidden. */
    private Fetched follow(URI address, Duration delay) throws FetchException, InterruptedException {
        URI target = address;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            Fetched answer = patiently(target, delay);
            if (answer.status() / 100 != 3 || answer.location() == null) {
                return answer;
            }
            target = redirect(target, answer);
        }
        throw new FetchException(FetchException.Reason.REDIRECT, "more than " + MAX_REDIRECTS + " redirects");
    }

    private void check(URI address) throws FetchException {
        try {
            guard.check(address);
        } catch (RefusedAddressException e) {
            throw new FetchException(FetchException.Reason.REFUSED, e.getMessage());
        }
    }

    private Fetched once(URI address, Duration delay) throws FetchException, InterruptedException {
        check(address);
        return gate.pass(EgressGuard.pair(address.getHost(), EgressGuard.port(address)), delay, () -> transport.get(address));
    }

    private Fetched patiently(URI address, Duration delay) throws FetchException, InterruptedException {
        Duration backOff = limits.backOff();
        for (int attempt = 1;; attempt++) {
            try {
                Fetched answer = once(address, delay);
                boolean again = BUSY.contains(answer.status()) || BROKEN.contains(answer.status());
                if (!again || attempt == MAX_TRIES) {
                    return answer;
                }
                Duration wait = retryAfter(answer.retryAfter(), backOff);
                pause.sleep(wait.compareTo(limits.longestWait()) > 0 ? limits.longestWait() : wait);
            } catch (FetchException e) {
                boolean passing = e.reason() == FetchException.Reason.CONNECTION
                        || e.reason() == FetchException.Reason.UNREACHABLE;
                if (!passing || attempt == MAX_TRIES) {
                    throw e;
                }
                pause.sleep(backOff);
            }
            backOff = backOff.multipliedBy(2);
        }
    }

    private static Duration retryAfter(String header, Duration otherwise) {
        if (header == null) {
            return otherwise;
        }
        try {
            return Duration.ofSeconds(Long.parseLong(header.strip()));
        } catch (NumberFormatException notSeconds) {
            try {
                Instant until = ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
                Duration wait = Duration.between(Instant.now(), until);
                return wait.isNegative() ? Duration.ZERO : wait;
            } catch (DateTimeException notDate) {
                return otherwise;
            }
        }
    }

    private static URI redirect(URI from, Fetched answer) throws FetchException {
        if (answer.status() / 100 != 3 || answer.location() == null) {
            throw new FetchException(FetchException.Reason.STATUS, "the site answered " + answer.status(), answer.status());
        }
        try {
            return from.resolve(answer.location());
        } catch (IllegalArgumentException e) {
            throw new FetchException(FetchException.Reason.REDIRECT, "redirect to an address that cannot be read");
        }
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
