package org.liaison.collector.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;

/**
 * What each host's robots.txt (RFC 9309) allows us; asked for once an hour, and soon again where the host failed to give it.
 */
final class RobotRules {

    /** RFC 9309 lets a crawler stop reading after 500 KiB. */
    static final int LONGEST = 512_000;
    /** The RFC allows a day. */
    private static final Duration VALID = Duration.ofHours(1);
    /** While a host fails to give its rules every page counts as forbidden: not for longer than it fails. */
    private static final Duration VALID_AFTER_FAILURE = Duration.ofSeconds(15);
    /** Longer pauses are meant for robots that read whole sites; we read a few pages of one. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(120);
    private static final int TOO_MANY_REQUESTS = 429;
    /** Hosts that are remembered; those of redirects come and go. */
    private static final int MOST_HOSTS = 10_000;

    /** Reads a page without asking robots.txt. */
    @FunctionalInterface
    interface Reader {
        Fetched read(URI address) throws FetchException, InterruptedException;
    }

    private record Entry(BaseRobotRules rules, long readAt) {

        boolean outdated() {
            Duration valid = rules.isDeferVisits() ? VALID_AFTER_FAILURE : VALID;
            return System.nanoTime() - readAt > valid.toNanos();
        }
    }

    private final Map<String, Entry> hosts = new ConcurrentHashMap<>();
    private final String product;

    RobotRules(String agent) {
        this.product = agent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** @return the delay the host asks for @throws FetchException where the page is forbidden */
    Duration check(URI address, Reader reader) throws FetchException, InterruptedException {
        String host = address.getScheme().toLowerCase(Locale.ROOT) + "://"
                + address.getRawAuthority().toLowerCase(Locale.ROOT);
        Entry entry = hosts.get(host);
        if (entry == null || entry.outdated()) {
            entry = new Entry(read(URI.create(host + "/robots.txt"), reader), System.nanoTime());
            if (hosts.size() >= MOST_HOSTS) {
                hosts.clear();
            }
            hosts.put(host, entry);
        }
        if (!entry.rules().isAllowed(address.toString())) {
            throw FetchException.robots(address.getRawAuthority(), !entry.rules().isDeferVisits());
        }
        long delay = entry.rules().getCrawlDelay();
        return delay <= 0 ? Duration.ZERO : Duration.ofMillis(Math.min(delay, LONGEST_DELAY.toMillis()));
    }

    private BaseRobotRules read(URI address, Reader reader) throws FetchException, InterruptedException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 5);
        try {
            Fetched fetched = reader.read(address);
            if (fetched.status() == 200) {
                return parser.parseContent(address.toString(), fetched.body(), "text/plain", List.of(product));
            }
            // RFC 9309, 2.3.1: a file that is not there forbids nothing, one that cannot be had now forbids everything
            boolean absent = fetched.status() / 100 == 4 && fetched.status() != TOO_MANY_REQUESTS;
            return absent ? parser.failedFetch(404) : parser.failedFetch(503);
        } catch (FetchException e) {
            if (e.reason() == FetchException.Reason.REFUSED || e.reason() == FetchException.Reason.UNREACHABLE
                    || e.reason() == FetchException.Reason.BUSY) {
                throw e;
            }
            return parser.failedFetch(503);
        }
    }
}
