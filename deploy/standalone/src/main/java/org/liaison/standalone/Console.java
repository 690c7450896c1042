package org.liaison.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the user sees: lines with the time since the start. */
public final class Console {

    private final PrintStream out;
    private final Instant start = Instant.now();

    Console(PrintStream out) {
        this.out = out;
    }

    /** One step that was done. */
    public void step(String text) {
        var seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        out.printf(Locale.ROOT, "[%6.1f s] %s%n", seconds, text);
        out.flush();
    }

    /** Text as it is. */
    public void text(String text) {
        out.println(text);
        out.flush();
    }
}
