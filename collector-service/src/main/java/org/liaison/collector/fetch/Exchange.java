package org.liaison.collector.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A request and its whole answer, as an archive keeps it.
 *
 * @param address asked for
 * @param time of the request
 * @param server that answered, null where it is not known
 * @param requestHeaders head of the request
 * @param status HTTP status
 * @param reason words after the status, may be empty
 * @param headers head of the answer
 * @param payload body with its content encoding, without its transfer encoding
 * @param answer what the body says
 */
public record Exchange(URI address, Instant time, InetAddress server, List<Header> requestHeaders, int status, String reason,
        List<Header> headers, byte[] payload, Fetched answer) {
}
