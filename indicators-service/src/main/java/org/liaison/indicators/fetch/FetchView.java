package org.liaison.indicators.fetch;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What was fetched.
 *
 * @param id that of the job
 * @param request as it was made, without keys and passwords
 * @param outcome {@code new}, {@code known} (the same data as a vintage that was there) or {@code unchanged} (by the server's
 *        word)
 * @param vintage the vintage that holds the data
 * @param link where the vintage is
 * @param requests every exchange with the server
 */
public record FetchView(String id, String source, JsonNode request, String outcome, String vintage, String link,
        List<Exchange> requests, long bytes, Instant createdAt) {
}
