package org.liaison.collector.fetch;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** Limits of a request. */
@ConfigMapping(prefix = "liaison.collector.fetch")
interface FetchConfig {

    String agent();

    int maxBytes();

    Duration maxTime();

    Duration backOff();

    Duration longestWait();
}
