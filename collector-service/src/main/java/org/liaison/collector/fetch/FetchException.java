package org.liaison.collector.fetch;

import java.net.URI;

/** A page that was not read, with a reason that a person and a counter can use. */
public final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a page was not read. */
    public enum Reason {
        /** Scheme, user part, port or address is not allowed. */
        REFUSED,
        /** robots.txt forbids it. */
        ROBOTS,
        /** Too many redirects, or one that leads nowhere. */
        REDIRECT,
        /** Larger than allowed. */
        TOO_LARGE,
        /** Slower than allowed. */
        TOO_SLOW,
        /** The site answered with an error. */
        STATUS,
        /** The host does not answer at all. */
        UNREACHABLE,
        /** The connection broke. */
        CONNECTION,
        /** The collection has spent its requests on this site. */
        BUDGET,
        /** The archive, which alone may be read, does not hold it. */
        MISSING
    }

    private final Reason reason;
    private final int status;

    FetchException(Reason reason, String message) {
        this(reason, message, 0);
    }

    FetchException(Reason reason, String message, int status) {
        super(message);
        this.reason = reason;
        this.status = status;
    }

    /** @return a page not asked for because the requests allowed are spent */
    public static FetchException budget(int requests) {
        return new FetchException(Reason.BUDGET, "the budget of " + requests + " requests is spent");
    }

    /** @return a page that the archive does not hold */
    public static FetchException missing(URI address) {
        return new FetchException(Reason.MISSING, "the archive holds no answer for " + address);
    }

    /** @return the kind of failure */
    public Reason reason() {
        return reason;
    }

    /** @return whether other pages of the site cannot be read either */
    public boolean concernsSite() {
        return reason == Reason.UNREACHABLE || reason == Reason.BUDGET;
    }

    /** @return HTTP status where the site answered, else 0 */
    public int status() {
        return status;
    }
}
