package org.liaison.standalone.study;

/** A step of the study failed; the message says which and why. */
public final class StudyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StudyException(String message) {
        super(message);
    }

    StudyException(String message, Throwable cause) {
        super(message, cause);
    }
}
