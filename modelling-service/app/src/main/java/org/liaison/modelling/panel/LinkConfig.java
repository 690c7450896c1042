package org.liaison.modelling.panel;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How links given in events are followed. */
@ConfigMapping(prefix = "liaison.links")
interface LinkConfig {

    /** What the links are relative to: the gateway. */
    URI baseUrl();

    Duration timeout();

    int attempts();

    Duration pause();

    int maxBytes();

    /** Key sent along where reading is not open. */
    Optional<String> apiKey();
}
