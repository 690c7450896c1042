package org.liaison.collector.archive;

import java.time.Instant;

/**
 * A page out of an upload, before it is taken into the archive.
 *
 * @param address of the page
 * @param time at which it was read or saved
 * @param type {@link Capture#RESPONSE}, {@link Capture#REVISIT} or {@link Capture#RESOURCE}
 * @param contentType of the block
 * @param block head and body for an answer, the bare page for a resource
 * @param digest by which the upload names the payload, null where it names none; a revisit is found by it
 */
record UploadedRecord(String address, Instant time, String type, String contentType, byte[] block, String digest) {
}
