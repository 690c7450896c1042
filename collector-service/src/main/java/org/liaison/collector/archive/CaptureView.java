package org.liaison.collector.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An answer of the archive with its head.
 *
 * @param recordId of the WARC record
 * @param headers of the answer, as they came; a name may come several times
 * @param content address of the payload
 */
public record CaptureView(long id, UUID recordId, String address, Instant time, String type, int status, String reason,
        String mediaType, String digest, long bytes, UUID collection, UUID upload, Long revisitOf, String file, long offset,
        long length, Map<String, List<String>> headers, String content) {
}
