package org.liaison.collector.fetch;

import java.net.URI;

/**
 * An answer of a site.
 *
 * @param address it came from in the end, after redirects
 * @param status HTTP status
 * @param charset named by the answer's head, null where it names none
 * @param retryAfter value of that header, null where it is missing
 * @param location target of a redirect, null where it is none
 * @param body decoded bytes
 */
public record Fetched(URI address, int status, String charset, String retryAfter, String location, byte[] body) {
}
