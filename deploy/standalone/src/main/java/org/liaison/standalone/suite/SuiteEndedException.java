package org.liaison.standalone.suite;

/** The suite ended while it was being started or used. */
public final class SuiteEndedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Ending ending;

    SuiteEndedException(Ending ending) {
        super(ending.reason());
        this.ending = ending;
    }

    /** Why. */
    public Ending ending() {
        return ending;
    }
}
