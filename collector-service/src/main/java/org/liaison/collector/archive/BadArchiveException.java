package org.liaison.collector.archive;

/** An upload that cannot be taken, with the place of the fault. */
final class BadArchiveException extends Exception {

    private static final long serialVersionUID = 1L;

    BadArchiveException(String message) {
        super(message);
    }
}
