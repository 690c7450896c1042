package org.liaison.collector.fetch;

import java.net.URI;
import java.util.Locale;

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
        /** The body inflates so much that it was made to fill memory. */
        DECOMPRESSION,
        /** The body has an encoding that was not asked for, or several, or is not what its head says. */
        ENCODING,
        /** The answer ended before its stated length. */
        TRUNCATED,
        /** The answer is not HTTP: head too long, lengths that contradict each other, broken chunks. */
        PROTOCOL,
        /** Slower than allowed. */
        TOO_SLOW,
        /** The site answered with an error. */
        STATUS,
        /** The site asked not to be asked again for longer than we wait. */
        BUSY,
        /** The host does not answer at all. */
        UNREACHABLE,
        /** The connection broke. */
        CONNECTION,
        /** The collection has spent its requests on this site. */
        BUDGET,
        /** The archive, which alone may be read, does not hold it. */
        MISSING;

        /** @return the reason as metrics and problems name it */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final int status;
    /** The site has said that the page is not to be read. */
    private boolean forbidden;

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

    /** @return a page that the archive holds and cannot give back */
    public static FetchException unreadable(URI address, String why) {
        return new FetchException(Reason.MISSING, "the archive cannot give back its answer for " + address + ": " + why);
    }

    /**
     * @param forbids whether the file says so; else it could not be had, which forbids every page for the moment
     * @return a page that robots.txt keeps us from
     */
    static FetchException robots(String authority, boolean forbids) {
        FetchException e = new FetchException(Reason.ROBOTS, forbids ? "robots.txt of " + authority + " forbids this page"
                : "robots.txt of " + authority + " cannot be had, which forbids this page for the moment");
        e.forbidden = forbids;
        return e;
    }

    static FetchException ofStatus(int status) {
        return new FetchException(Reason.STATUS, "the site answered " + status, status);
    }

    /** @return the kind of failure */
    public Reason reason() {
        return reason;
    }

    /** @return whether other pages of the site cannot be read either */
    public boolean concernsSite() {
        return reason == Reason.UNREACHABLE || reason == Reason.BUDGET || reason == Reason.BUSY;
    }

    /** @return whether robots.txt forbids the page: the site's wish, and no failure */
    public boolean forbidden() {
        return forbidden;
    }

    /** @return HTTP status where the site answered, else 0 */
    public int status() {
        return status;
    }
}
