package org.liaison.collector.source;

/** An answer that is no list of the kind the profile says, such as an HTML page where a feed was expected. */
public final class UnreadableListException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableListException(String message) {
        super(message);
    }
}
