package org.liaison.indicators.fetch;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** Limits of requests to publishers' servers. */
@ConfigMapping(prefix = "liaison.indicators.fetch")
interface FetchConfig {

    /** Name under which requests are made. */
    String agent();

    /** Largest answer, inflated. */
    long maxBytes();

    /** Longest time from a request to its last byte. */
    Duration maxTime();

    /** First wait after a failure that names no time; doubled each time. */
    Duration backOff();

    /** Longest wait that a server may ask for. */
    Duration longestWait();

    /** Requests for one page at most. */
    int tries();
}
