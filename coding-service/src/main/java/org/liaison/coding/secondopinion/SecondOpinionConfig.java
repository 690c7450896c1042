package org.liaison.coding.secondopinion;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The language model that may be asked; off unless an address is given. */
@ConfigMapping(prefix = "liaison.coding.second-opinion")
interface SecondOpinionConfig {

    /** Base address of an endpoint that speaks OpenAI's chat completions, such as {@code https://models.example.org/v1}. */
    Optional<URI> url();

    /** Name of the model; the coder is called {@code model:<name>}. */
    @WithDefault("default")
    String model();

    /** Sent as bearer token. */
    Optional<String> key();

    /** From the request to the last byte; models are slow. */
    @WithDefault("60S")
    Duration maxTime();

    /** Exact {@code host:port} pairs that may be private, in the profiles standalone and test only. */
    Optional<Set<String>> allow();
}
