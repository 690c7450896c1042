package org.liaison.indicators.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The requests that make one file, each known when the answer to the one before it is there. */
interface Conversation {

    /** A request of it. */
    record Ask(URI address, String accept) {
    }

    Ask first();

    /**
     * The request behind an answer; empty behind the last.
     *
     * @throws ChangedException where the answer does not belong with those before it
     */
    Optional<Ask> next(Path answer) throws IOException, ChangedException;

    /** Share of the requests that are done, as far as is known. */
    double progress();

    /** The publisher brought out new data between two pages. */
    final class ChangedException extends Exception {
        private static final long serialVersionUID = 1L;

        ChangedException(String message) {
            super(message);
        }
    }
}
