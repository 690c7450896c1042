package org.liaison.collector.imports;

import java.io.File;
import java.io.IOException;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.JobResponses;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;

/** Items from files. */
@Path("/imports")
@Tag(name = "Items")
public class ImportResource {

    private final ImportService imports;
    private final JobResponses responses;
    private final DataSource database;

    ImportResource(ImportService imports, JobResponses responses, DataSource database) {
        this.imports = imports;
        this.responses = responses;
        this.database = database;
    }

    @POST
    @Idempotent
    @Consumes({ MediaTypes.NDJSON, MediaTypes.CSV, MediaTypes.XLSX })
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "importItems", summary = "Import items", description = "Columns id (optional), source, address"
            + " (optional), date (ISO), headline, body (optional); NDJSON and CSV may be compressed with gzip. A given id is kept."
            + " Where a row is not valid nothing is applied (422), unless on_error=skip. A long file, and any file with the"
            + " header Prefer (respond-async or wait=N), is taken by a job, which goes on after a crash.")
    @APIResponse(responseCode = "201", description = "What became of each row; of a very long file, how many rows ended how")
    @APIResponse(responseCode = "202", description = "Taken by a job", content = @Content(schema = @Schema(implementation = Job.class)))
    @RequestBody(content = {
            @Content(mediaType = MediaTypes.NDJSON, examples = @ExampleObject(name = "item", value = """
                    {"id": "a-1", "source": "nato.int", "date": "2015-06-30", "headline": "Visit to Georgia", "body": "The minister came."}""")),
            @Content(mediaType = MediaTypes.CSV, examples = @ExampleObject(name = "items", value = """
                    source,date,headline,body
                    nato.int,2015-06-30,Visit to Georgia,The minister came.""")),
            @Content(mediaType = MediaTypes.XLSX) })
    public Response apply(File body, @Context HttpHeaders headers,
            @RestQuery("on_error") @Parameter(description = "skip: apply the good rows and list the others") String onError,
            @RestHeader("Prefer") @Parameter(description = "respond-async, or wait=N for a wait of N seconds") String prefer)
            throws IOException {
        if (onError != null && !onError.equals("skip")) {
            throw ProblemException.parameter("on_error", "only 'skip' is known here, got '" + onError + "'");
        }
        UploadType type = UploadType.of(headers.getMediaType());
        if (prefer != null || imports.isLong(body.toPath())) {
            return responses.respond(imports.submit(body.toPath(), type, onError != null), prefer,
                    address -> imports.getWithRows(UUID.fromString(address.substring(address.lastIndexOf('/') + 1))));
        }
        return Response.status(Response.Status.CREATED).entity(imports.apply(body.toPath(), type, onError != null)).build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getImport", summary = "An import taken by a job, and how far it is")
    public ImportView get(@RestPath UUID id) {
        return imports.get(id);
    }

    @GET
    @Path("/{id}/rows")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listImportRows", summary = "What became of each row of an import taken by a job")
    public Response rows(@RestPath UUID id, @BeanParam TableRequest table) {
        imports.get(id);
        return table.respond(ImportRowTable.of(database, id));
    }
}
