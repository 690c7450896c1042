package org.liaison.indicators.fetch;

import java.util.Locale;

/** What a fetch led to. */
enum Outcome {
    /** The data make a vintage that was not there. */
    NEW,
    /** The data are those of a vintage that is there. */
    KNOWN,
    /** The server says that nothing changed since the last fetch. */
    UNCHANGED;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
