package org.liaison.modelling.panel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.security.Roles;

@Path("/panels")
@Tag(name = "Panels", description = "Partner x year tables of counted interactions and covariates")
@Produces(MediaTypes.JSON)
public class PanelResource {

    private final PanelService service;
    private final String path;

    PanelResource(PanelService service, @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.service = service;
        this.path = path;
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(summary = "Build an estimation panel", description = "Counts the interactions known now by partner and year of"
            + " the event and joins them to covariates of the indicators service. The same definition over the same data gives"
            + " the same panel; a panel never changes, `stale` tells when building it again would give other rows. A newly"
            + " published vintage that changes the covariates has the panel built again by itself: `superseded_by` leads there.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PanelView.class)))
    public Response buildPanel(@NotNull @Valid NewPanel panel) {
        PanelView built = service.build(panel);
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, path + "/panels/" + built.id())
                .entity(built).build();
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List the panels")
    public Response listPanels(@BeanParam TableRequest table) {
        return table.respond(service.list());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Describe a panel, and tell whether it is stale")
    public PanelView getPanel(@RestPath String id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/rows")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "The rows of a panel")
    public Response getPanelRows(@RestPath String id, @BeanParam TableRequest table) {
        return table.respond(service.rows(id), service.version(id));
    }
}
