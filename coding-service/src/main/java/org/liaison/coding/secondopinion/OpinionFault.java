package org.liaison.coding.secondopinion;

/** Why there is no opinion: the endpoint refuses, is too slow, or answers something else. */
final class OpinionFault extends Exception {

    private static final long serialVersionUID = 1L;

    OpinionFault(String message) {
        super(message);
    }

    OpinionFault(String message, Throwable cause) {
        super(message, cause);
    }
}
