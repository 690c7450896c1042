package org.liaison.indicators.fetch;

import java.time.Duration;

/**
 * Limits of requests.
 *
 * @param maxBytes largest answer, inflated
 * @param backOff first wait after a failure that names no time; doubled each time
 * @param longestWait longest wait that a server may ask for
 * @param tries requests for one page at most
 */
record FetchLimits(long maxBytes, Duration backOff, Duration longestWait, int tries) {
}
