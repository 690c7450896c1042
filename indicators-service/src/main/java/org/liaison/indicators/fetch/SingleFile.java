package org.liaison.indicators.fetch;

import java.nio.file.Path;
import java.util.Optional;

/** One request. */
record SingleFile(Ask first) implements Conversation {

    @Override
    public Optional<Ask> next(Path answer) {
        return Optional.empty();
    }

    @Override
    public double progress() {
        return 0;
    }
}
