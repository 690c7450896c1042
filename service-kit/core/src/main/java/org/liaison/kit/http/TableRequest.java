package org.liaison.kit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.SpooledTable;
import org.liaison.kit.table.Table;
import org.liaison.kit.table.TableFormat;
import org.liaison.kit.table.TableTooLargeException;

/**
 * What a client asks of a table: the format ({@code format}, else the Accept header) and which part of it. JSON comes in pages;
 * the file formats give all rows unless {@code limit} is sent. Use as {@code @BeanParam}.
 */
public class TableRequest {

    private static final int DEFAULT_LIMIT = 1000;
    private static final int MOST_PER_PAGE = 10_000;

    @RestQuery
    @Parameter(description = "File format; wins over the Accept header: json, csv, ndjson, xlsx, parquet or dta (Stata 118)", example = "csv")
    String format;

    @RestQuery
    @Parameter(description = "Rows at most, 1 to 10000 (JSON: 1000 where absent; files: all rows where absent)", example = "100")
    Integer limit;

    @RestQuery
    @Parameter(description = "Where to go on, as given in `next`")
    String cursor;

    @RestQuery
    @Parameter(description = "CSV only: true leaves text as it is, without the guard against spreadsheet formulas")
    boolean raw;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    /** The table in the asked format. */
    public Response respond(Table table) {
        return respond(table, null);
    }

    /**
     * The table in the asked format, or 304 where the client has it.
     *
     * @param version changes whenever the rows do; null where that is not known
     */
    public Response respond(Table table, String version) {
        TableFormat chosen = chosenFormat();
        checkLimit();
        EntityTag tag = version == null ? null : tag(version, chosen);
        if (tag != null) {
            Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
            if (unchanged != null) {
                return unchanged.tag(tag).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
            }
        }
        Response.ResponseBuilder answer = chosen == TableFormat.JSON ? page(table) : file(table, chosen);
        return answer.tag(tag).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    private TableFormat chosenFormat() {
        if (format != null) {
            return Arrays.stream(TableFormat.values()).filter(known -> known.name().equalsIgnoreCase(format)).findFirst()
                    .orElseThrow(() -> new ProblemException(KitProblem.NOT_ACCEPTABLE,
                            "The format '" + format + "' is not offered; there are " + formatNames() + ".",
                            ProblemError.parameter("format", "not one of " + formatNames())));
        }
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (TableFormat known : TableFormat.values()) {
                if (accepted.isCompatible(MediaType.valueOf(known.mediaType()))) {
                    return known;
                }
            }
        }
        throw new ProblemException(KitProblem.NOT_ACCEPTABLE, "None of the media types in the Accept header is offered here.");
    }

    private static String formatNames() {
        return Arrays.stream(TableFormat.values()).map(known -> known.name().toLowerCase(Locale.ROOT)).toList().toString();
    }

    private void checkLimit() {
        if (limit != null && (limit < 1 || limit > MOST_PER_PAGE)) {
            throw ProblemException.parameter("limit", "expected 1 to " + MOST_PER_PAGE + ", got " + limit);
        }
    }

    private Response.ResponseBuilder page(Table table) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        JsonPage page = JsonPage.read(table, after(), size);
        String next = page.lastKey() == null ? null : next(page.lastKey());
        Response.ResponseBuilder answer = Response.ok(page.body(next), MediaTypes.JSON);
        return next == null ? answer : answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }

    private String next(String lastKey) {
        URI address = uri.getRequestUriBuilder().replaceQueryParam("cursor", Cursor.of(uri.getPath(), lastKey)).build();
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private Response.ResponseBuilder file(Table table, TableFormat chosen) {
        long rows = limit == null ? -1 : limit;
        String after = after();
        StreamingOutput body;
        if (chosen.streamed()) {
            body = out -> chosen.writer(raw).write(table, after, rows, out);
        } else {
            SpooledTable spooled = spool(table, chosen, after, rows);
            body = out -> {
                try (spooled) {
                    spooled.transferTo(out);
                }
            };
        }
        String type = chosen == TableFormat.CSV || chosen == TableFormat.NDJSON ? chosen.mediaType() + ";charset=UTF-8"
                : chosen.mediaType();
        return Response.ok(body, type).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + table.name() + "." + chosen.extension() + "\"");
    }

    private static SpooledTable spool(Table table, TableFormat chosen, String after, long rows) {
        try {
            return chosen.writer().spool(table, after, rows);
        } catch (TableTooLargeException e) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String after() {
        return cursor == null ? null : Cursor.key(uri.getPath(), cursor);
    }

    private EntityTag tag(String version, TableFormat chosen) {
        return new EntityTag(
                Digests.sha256(version + "\n" + chosen + "\n" + uri.getRequestUri().getRawQuery()).substring(0, 32));
    }
}
