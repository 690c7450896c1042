package org.liaison.collector.imports;

import java.io.File;
import java.io.IOException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Items from files. */
@Path("/imports")
@Tag(name = "Items")
public class ImportResource {

    private final ImportService imports;
    private final ObjectMapper mapper;

    ImportResource(ImportService imports, ObjectMapper mapper) {
        this.imports = imports;
        this.mapper = mapper;
    }

    @POST
    @Idempotent
    @Consumes({ MediaTypes.NDJSON, MediaTypes.CSV, MediaTypes.XLSX })
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "importItems", summary = "Import items", description = "Columns id (optional), source, address (optional), date (ISO), headline, body"
            + " (optional). A given id is kept. Where a row is not valid nothing is applied (422), unless on_error=skip.")
    @APIResponse(responseCode = "201", description = "What became of each row")
    @RequestBody(content = {
            @Content(mediaType = MediaTypes.NDJSON, examples = @ExampleObject(name = "item", value = """
                    {"id": "a-1", "source": "nato.int", "date": "2015-06-30", "headline": "Visit to Georgia", "body": "The minister came."}""")),
            @Content(mediaType = MediaTypes.CSV, examples = @ExampleObject(name = "items", value = """
                    source,date,headline,body
                    nato.int,2015-06-30,Visit to Georgia,The minister came.""")),
            @Content(mediaType = MediaTypes.XLSX) })
    public Response apply(File body, @Context HttpHeaders headers,
            @RestQuery("on_error") @Parameter(description = "skip: apply the good rows and list the others") String onError)
            throws IOException {
        if (onError != null && !onError.equals("skip")) {
            throw ProblemException.parameter("on_error", "only 'skip' is known here, got '" + onError + "'");
        }
        return Response.status(Response.Status.CREATED)
                .entity(imports.apply(body.toPath(), reader(headers.getMediaType()), onError != null))
                .build();
    }

    private RowReader reader(MediaType type) {
        if (type.isCompatible(MediaType.valueOf(MediaTypes.CSV))) {
            return new CsvRowReader();
        }
        return type.isCompatible(MediaType.valueOf(MediaTypes.XLSX)) ? new XlsxRowReader() : new NdjsonReader(mapper);
    }
}
