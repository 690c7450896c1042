package org.liaison.indicators.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.egress.EgressGuard;
import org.liaison.kit.egress.GuardedHttp;
import org.liaison.kit.egress.RefusedAddressException;
import org.liaison.kit.egress.TooSlowException;
import org.liaison.kit.problem.ProblemException;

/**
 * Gets one address into a file: patient where a server is busy or a connection breaks, and done where it says no. Redirects are
 * followed by hand, so that each target passes the guard. Safe for use by several threads.
 */
final class Downloader implements Closeable {

    private static final int MAX_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /** Answers after which the same request may succeed. */
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private final EgressGuard guard;
    private final GuardedHttp http;
    private final FetchLimits limits;
    private final Pause pause;

    Downloader(EgressGuard guard, GuardedHttp http, FetchLimits limits, Pause pause) {
        this.guard = guard;
        this.http = http;
        this.limits = limits;
        this.pause = pause;
    }

    /**
     * @param accept media types that are asked for
     * @param known of the answer that we have; with them the server may say that nothing changed
     * @param into file for the inflated body; untouched where nothing changed
     * @throws ProblemException where it could not or must not be fetched
     */
    Exchange get(URI address, String accept, Validators known, Path into) throws InterruptedException {
        Map<String, String> headers = new LinkedHashMap<>(known.headers());
        headers.put("Accept", accept);
        headers.put("Accept-Encoding", "gzip");
        Duration backOff = limits.backOff();
        for (int attempt = 1;; attempt++) {
            String failure;
            Duration wait = backOff;
            try {
                Answer answer = follow(address, headers, into);
                if (answer.status() == 304 || answer.status() == 200 && !answer.isPage()) {
                    return new Exchange(Masking.address(address), answer.status(), answer.bytes(), attempt, answer.etag(),
                            answer.lastModified());
                }
                failure = answer.isPage() ? "the server answered with a web page and no data"
                        : "the server answered " + answer.status();
                if (!answer.isPage() && !PASSING.contains(answer.status())) {
                    throw failed(address, failure);
                }
                wait = RetryAfter.parse(answer.retryAfter(), backOff);
            } catch (TooSlowException e) {
                throw failed(address, e.getMessage());
            } catch (RefusedAddressException e) {
                throw refused(e.getMessage());
            } catch (UnknownHostException e) {
                failure = "host " + address.getHost() + " is not known";
            } catch (IOException e) {
                failure = "the connection failed (" + e.getClass().getSimpleName() + ")";
            }
            if (attempt >= limits.tries()) {
                throw failed(address, failure + ", " + attempt + " times");
            }
            if (wait.compareTo(limits.longestWait()) > 0) {
                throw failed(address, failure + " and asked to come back in " + wait.toSeconds() + " s");
            }
            pause.sleep(wait);
            backOff = backOff.multipliedBy(2);
        }
    }

    private Answer follow(URI address, Map<String, String> headers, Path into) throws IOException {
        URI target = address;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            guard.check(target);
            Answer answer = http.get(target, headers, new BodyToFile(into, limits.maxBytes()));
            if (!REDIRECTS.contains(answer.status())) {
                return answer;
            }
            target = next(target, answer);
        }
        throw failed(address, "there are more than " + MAX_REDIRECTS + " redirects");
    }

    private static URI next(URI from, Answer answer) {
        try {
            if (answer.location() != null) {
                return from.resolve(answer.location());
            }
        } catch (IllegalArgumentException e) {
            // as if there were none
        }
        throw failed(from, "there is a redirect that leads nowhere");
    }

    static ProblemException refused(String reason) {
        return new ProblemException(IndicatorsProblem.EGRESS_REFUSED, "The address is refused: " + reason + ".");
    }

    static ProblemException failed(URI address, String reason) {
        return new ProblemException(IndicatorsProblem.FETCH_FAILED, Masking.address(address) + ": " + reason + ".");
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
