package org.liaison.modelling.dataset;

import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.security.Roles;

@Path("/datasets")
@Tag(name = "Data sets", description = "Tables of your own, uploaded as CSV")
@Produces(MediaTypes.JSON)
public class DatasetResource {

    private final DatasetService service;
    private final String path;

    DatasetResource(DatasetService service, @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.service = service;
        this.path = path;
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.CSV)
    @RolesAllowed(Roles.ANALYST)
    @Operation(summary = "Upload a data set", description = "CSV in UTF-8 with a header line, separated by commas, by tabs,"
            + " or by semicolons with decimal commas (R's `write.csv2`). An empty cell and `NA` are missing;"
            + " among numbers also `.` and `NaN`. The same file under the same name again gives the same id."
            + " `on_error=skip` leaves out rows that do not fit and lists them; without it such a file is refused.")
    @RequestBody(content = @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DatasetView.class)))
    public Response uploadDataset(@RestQuery @NotBlank String name, @RestQuery("on_error") String onError,
            InputStream body) {
        DatasetView stored = service.upload(name.strip(), body, BadRows.of(onError));
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, path + "/datasets/" + stored.id())
                .entity(stored).build();
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List the data sets")
    public Response listDatasets(@BeanParam TableRequest table) {
        return table.respond(service.list());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Describe a data set")
    public DatasetView getDataset(@RestPath String id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/rows")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The rows of a data set")
    public Response getDatasetRows(@RestPath String id, @BeanParam TableRequest table) {
        DatasetView dataset = service.get(id);
        return table.respond(service.rows(dataset), dataset.sha256());
    }
}
