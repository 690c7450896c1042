package org.liaison.collector.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Follows redirects, five at most, each target being asked for like the first address. */
public final class Redirects {

    private static final int MOST = 5;
    private static final Set<Integer> REDIRECT = Set.of(301, 302, 303, 307, 308);

    /** Gives the answer of one address. */
    @FunctionalInterface
    public interface Step {
        Fetched get(URI address) throws FetchException, InterruptedException;
    }

    private Redirects() {
    }

    /**
     * @return the answer at the end
     * @throws FetchException where that is another than 200, or where there are too many redirects
     */
    public static Fetched follow(URI address, Step step) throws FetchException, InterruptedException {
        Fetched answer = followAny(address, step);
        if (answer.status() != 200) {
            throw FetchException.ofStatus(answer.status());
        }
        return answer;
    }

    /** As {@link #follow}, with an answer of any status at the end. */
    static Fetched followAny(URI address, Step step) throws FetchException, InterruptedException {
        URI target = address;
        for (int hop = 0; hop <= MOST; hop++) {
            Fetched answer = step.get(target);
            if (!REDIRECT.contains(answer.status()) || answer.location() == null) {
                return answer;
            }
            target = target(target, answer.location());
        }
        throw new FetchException(FetchException.Reason.REDIRECT, "more than " + MOST + " redirects");
    }

    private static URI target(URI from, String location) throws FetchException {
        String clean = encoded(location.strip());
        try {
            // java.net.URI loses the last part of the path where only a query is given
            return clean.startsWith("?") ? from.resolve(from.getRawPath() + clean) : from.resolve(clean);
        } catch (IllegalArgumentException e) {
            throw new FetchException(FetchException.Reason.REDIRECT, "redirect to an address that cannot be read");
        }
    }

    /** Servers send letters of their languages as they are; addresses have them in UTF-8 with percent signs. */
    private static String encoded(String location) {
        StringBuilder out = new StringBuilder();
        // heads are read as ISO 8859-1, so that each byte is one character
        for (byte b : location.getBytes(StandardCharsets.ISO_8859_1)) {
            int c = b & 0xFF;
            if (c <= ' ' || c > '~' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                out.append('%').append(String.format("%02X", c));
            } else {
                out.append((char) c);
            }
        }
        return out.toString();
    }
}
