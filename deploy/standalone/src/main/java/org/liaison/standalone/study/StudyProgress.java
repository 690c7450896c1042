package org.liaison.standalone.study;

import org.liaison.standalone.Console;
import org.liaison.standalone.suite.Suite;

/** Waiting in sight of the user: a line whenever enough time has passed and something has changed. */
final class StudyProgress {

    private static final long LOOK_AGAIN_MS = 500;
    private static final int LOOKS_PER_LINE = 10;

    private final Suite suite;
    private final Console console;
    private String shown = "";
    private int looks;

    StudyProgress(Suite suite, Console console) {
        this.suite = suite;
        this.console = console;
    }

    /** Waits a moment, and tells how far it is, every few seconds. */
    void await(String howFar) {
        if (looks++ % LOOKS_PER_LINE == 0 && !howFar.equals(shown)) {
            console.step("  " + howFar);
            shown = howFar;
        }
        suite.pause(LOOK_AGAIN_MS);
    }
}
