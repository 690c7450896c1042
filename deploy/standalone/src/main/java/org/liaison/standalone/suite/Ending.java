package org.liaison.standalone.suite;

import org.liaison.standalone.process.ChildProcess;

/**
 * Why the suite is over.
 *
 * @param asked whether somebody asked for it
 * @param reason for people
 */
public record Ending(boolean asked, String reason) {

    /** What a process ends with when the terminal sends an interrupt to all processes of the suite. */
    private static final int INTERRUPTED = 130;

    /** Somebody asked for the end. */
    public static Ending onRequest() {
        return new Ending(true, "stopped");
    }

    static Ending of(ChildProcess child, int exitCode) {
        return exitCode == INTERRUPTED ? onRequest()
                : new Ending(false, "the process '" + child.name() + "' ended unexpectedly (exit code " + exitCode
                        + "); its log is " + child.log());
    }
}
