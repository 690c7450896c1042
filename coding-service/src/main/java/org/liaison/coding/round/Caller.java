package org.liaison.coding.round;

import jakarta.ws.rs.core.SecurityContext;

/** Who calls: {@code key:} and the name of a key, or the subject of a token. */
public final class Caller {

    private Caller() {
    }

    public static String name(SecurityContext context) {
        return context.getUserPrincipal().getName();
    }
}
