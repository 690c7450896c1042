package org.liaison.collector.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A row of the index: an answer that is in the archive.
 *
 * @param id grows in order of the captures
 * @param recordId names the record in its file
 * @param collection it was read for, null where it was uploaded
 * @param upload it came with, null where it was read for a collection
 * @param address as it was asked for
 * @param time of the request
 * @param type {@code response}, {@code revisit} (the payload is that of another capture) or {@code resource}
 * @param status HTTP status; 200 for a resource
 * @param mediaType without parameters, null where the answer names none
 * @param digest SHA-256 of the payload with its content encoding, hexadecimal
 * @param payloadBytes size of the payload with its content encoding
 * @param etag version that the answer names, may be null
 * @param lastModified day that the answer names, may be null
 * @param file of the archive
 * @param start of the record in it
 * @param length of the record
 * @param requestLength of the record of the request, which follows
 * @param revisitOf capture that holds the payload, null where this one does
 */
record Capture(long id, UUID recordId, UUID collection, UUID upload, String address, Instant time, String type, int status,
        String mediaType, String digest, long payloadBytes, String etag, String lastModified, String file, long start,
        long length, long requestLength, Long revisitOf) {

    static final String RESPONSE = "response";
    static final String REVISIT = "revisit";
    static final String RESOURCE = "resource";

    static Capture of(ResultSet row) throws SQLException {
        return new Capture(row.getLong("id"), row.getObject("record_id", UUID.class),
                row.getObject("collection_id", UUID.class),
                row.getObject("upload_id", UUID.class), row.getString("address"),
                row.getObject("captured_at", OffsetDateTime.class).toInstant(), row.getString("type"), row.getInt("status"),
                row.getString("media_type"), row.getString("digest"), row.getLong("payload_bytes"), row.getString("etag"),
                row.getString("last_modified"), row.getString("file"), row.getLong("start_at"), row.getLong("length"),
                row.getLong("request_length"), row.getObject("revisit_of", Long.class));
    }

    /** The capture in a file of the archive, its start counted from a place there. */
    Capture at(RecordStore.Place place) {
        return new Capture(id, recordId, collection, upload, address, time, type, status, mediaType, digest, payloadBytes, etag,
                lastModified, place.file(), place.start() + start, length, requestLength, revisitOf);
    }

    /** The values in order of {@link CaptureStore#COLUMNS}. */
    Object[] values(String key) {
        return new Object[] { recordId, collection, upload, address, key, OffsetDateTime.ofInstant(time, ZoneOffset.UTC), type,
                status, mediaType, digest, payloadBytes, etag, lastModified, file, start, length, requestLength, revisitOf };
    }
}
