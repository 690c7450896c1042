package org.liaison.indicators.fetch;

/**
 * An answer of a server; its body, where the status is 200, is in the file that it was asked into.
 *
 * @param isPage whether the body is a web page, which is no data whatever the status says
 */
record Answer(int status, String location, String retryAfter, String etag, String lastModified, long bytes, boolean isPage) {
}
