package org.liaison.coding.round;

import java.security.Principal;

import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls: {@code key:} and the name of a key, or the subject of a token, which stays when a person is renamed. */
public final class Caller {

    private Caller() {
    }

    public static String name(SecurityContext context) {
        Principal principal = context.getUserPrincipal();
        return principal instanceof JsonWebToken token && token.getSubject() != null ? token.getSubject()
                : principal.getName();
    }
}
