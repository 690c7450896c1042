package org.liaison.collector.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.collector.fetch.Answers;
import org.liaison.collector.fetch.FetchException;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.sql.Database;
import org.liaison.kit.sql.Sql;

/** What the archive holds. */
@Path("/captures")
@Tag(name = "Archive")
public class CaptureResource {

    private static final int MOST = 64 * 1024 * 1024;

    private final Database database;
    private final CaptureStore captures;
    private final PageArchive archive;

    CaptureResource(Database database, CaptureStore captures, PageArchive archive) {
        this.database = database;
        this.captures = captures;
        this.archive = archive;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCaptures", summary = "The index of the archive", description = "Every answer of a site that was kept, in order: address, time, status, digest, and where its record lies.")
    public Response list(@BeanParam CaptureQuery query, @BeanParam TableRequest table) {
        query.where(new Sql(""));
        return table.respond(new CaptureTable(database, query));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCapture", summary = "An answer of the archive with its head")
    public CaptureView get(@RestPath long id) {
        Capture capture = find(id);
        try {
            StoredAnswer head = archive.head(capture);
            Map<String, List<String>> headers = new LinkedHashMap<>();
            head.headers().forEach(h -> headers.computeIfAbsent(h.name(), n -> new ArrayList<>()).add(h.value()));
            return new CaptureView(capture.id(), capture.recordId(), capture.address(), capture.time(), capture.type(),
                    capture.status(), head.reason(), capture.mediaType(), capture.digest(), capture.payloadBytes(),
                    capture.collection(), capture.upload(), capture.revisitOf(), capture.file(), capture.start(),
                    capture.length(), headers, "/api/collector/v1/captures/" + id + "/content");
        } catch (IOException e) {
            throw unreadable(id);
        }
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaTypes.OCTETS)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCaptureContent", summary = "The page as the site sent it", description = "Inflated. Sent so that a browser saves it and runs nothing of it.")
    @APIResponse(responseCode = "200", description = "The bytes of the page")
    public Response content(@RestPath long id) {
        Capture capture = find(id);
        try {
            StoredAnswer stored = archive.read(capture);
            byte[] body = Answers.read(null, stored.status(), stored.headers(), stored.payload(), MOST, false).body();
            return Response.ok(body, MediaTypes.OCTETS)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"capture-" + id + "\"")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "sandbox; default-src 'none'")
                    .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable").build();
        } catch (FetchException e) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "The page cannot be inflated: " + e.getMessage() + ".");
        } catch (IOException e) {
            throw unreadable(id);
        }
    }

    private Capture find(long id) {
        return captures.find(id).orElseThrow(() -> ProblemException.notFound("capture", id));
    }

    private static ProblemException unreadable(long id) {
        return new ProblemException(KitProblem.UNAVAILABLE, "The file with the record of capture " + id + " cannot be read.");
    }
}
