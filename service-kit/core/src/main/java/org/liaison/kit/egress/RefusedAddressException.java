package org.liaison.kit.egress;

import java.net.UnknownHostException;

/** An address that must not be asked for; of this kind, so that it comes through an HTTP client as a refusal. */
public final class RefusedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RefusedAddressException(String message) {
        super(message);
    }
}
