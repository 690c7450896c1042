package org.liaison.kit.egress;

import java.net.UnknownHostException;
import java.util.Locale;

/** An address that must not be asked for; of this kind, so that it comes through an HTTP client as a refusal. */
public final class RefusedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    /** Why an address is refused. */
    public enum Reason {
        /** Neither http nor https. */
        SCHEME,
        /** A name and perhaps a password before the host. */
        USER_PART,
        /** No host, or none that can be read in one way only. */
        HOST,
        /** A port that web servers of the public do not use. */
        PORT,
        /** One of the addresses of the host is not an address of the public internet. */
        NOT_PUBLIC;

        /** The reason as metrics name it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    RefusedAddressException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
