package org.liaison.collector.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Sql;

/** Which captures are asked for; every part may be left out. */
public class CaptureQuery {

    @QueryParam("address")
    @Parameter(description = "Address of the page; scheme, www, order of parameters and session parts do not matter", example = "https://www.example.org/news_1.htm")
    String address;

    @QueryParam("collection")
    @Parameter(description = "Id of the collection that the page was read for")
    String collection;

    @QueryParam("upload")
    @Parameter(description = "Id of the upload that the page came with")
    String upload;

    @QueryParam("from")
    @Parameter(description = "First day (UTC), or a time", example = "2026-01-01")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day (UTC), or a time", example = "2026-12-31")
    String to;

    /** Adds the conditions to a statement. */
    void where(Sql sql) {
        sql.add(" where true").and("address_key = ?", address == null ? null : AddressKey.of(address))
                .and("collection_id = ?", id("collection", collection)).and("upload_id = ?", id("upload", upload))
                .and("captured_at >= ?", time("from", from, 0));
        boolean day = to != null && to.length() == "2026-12-31".length();
        sql.and(day ? "captured_at < ?" : "captured_at <= ?", time("to", to, 1));
    }

    private static UUID id(String parameter, String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw ProblemException.parameter(parameter, "'" + value + "' is no id");
        }
    }

    /** A time, or the beginning of a day so many days later; null for null. */
    private static OffsetDateTime time(String parameter, String value, int days) {
        if (value == null) {
            return null;
        }
        try {
            return value.contains("T") ? Instant.parse(value).atOffset(ZoneOffset.UTC)
                    : LocalDate.parse(value).plusDays(days).atStartOfDay().atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw ProblemException.parameter(parameter,
                    "expected a day such as 2026-01-01 or a time such as 2026-01-01T12:00:00Z, got '" + value + "'");
        }
    }
}
