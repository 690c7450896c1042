package org.liaison.kit.egress;

import java.io.IOException;

/** An answer that was not complete in time. */
public final class TooSlowException extends IOException {

    private static final long serialVersionUID = 1L;

    TooSlowException(String message) {
        super(message);
    }
}
