package org.liaison.coding.round;

import java.util.UUID;

import org.liaison.kit.problem.ProblemException;

/** Ids as they stand in addresses. */
public final class Ids {

    private Ids() {
    }

    /** @throws ProblemException 404 for what is no id */
    public static UUID of(String what, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(what, "'" + id + "'");
        }
    }
}
