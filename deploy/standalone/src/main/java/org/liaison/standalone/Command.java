package org.liaison.standalone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the user wants. */
enum Command {
    /** Start and run the study. */
    DEMO,
    /** Start with nine imitated sites to collect from. */
    IMITATION,
    /** Start without a study. */
    SERVE,
    /** Stop what runs on the home. */
    STOP,
    /** Tell what runs on the home. */
    STATUS,
    /** Delete the home. */
    RESET;

    static Optional<Command> named(String word) {
        return Arrays.stream(values()).filter(command -> command.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
    }
}
