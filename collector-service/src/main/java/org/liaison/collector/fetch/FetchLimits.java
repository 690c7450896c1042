package org.liaison.collector.fetch;

import java.time.Duration;

/**
 * Limits of a request.
 *
 * @param agent honest name under which we ask
 * @param maxBytes largest decoded answer
 * @param maxTime longest time from request to last byte
 * @param backOff first wait after a refusal that names no time; doubled each time
 * @param longestWait longest wait that a site may ask for with Retry-After
 */
public record FetchLimits(String agent, int maxBytes, Duration maxTime, Duration backOff, Duration longestWait) {
}
