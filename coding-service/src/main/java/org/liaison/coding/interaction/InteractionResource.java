package org.liaison.coding.interaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;

/** Coded interactions. */
@Path("/interactions")
@Tag(name = "Interactions")
public class InteractionResource {

    private final InteractionTable interactions;

    InteractionResource(InteractionTable interactions) {
        this.interactions = interactions;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "interactions", summary = "Interactions, each with the page it rests on")
    public Response list(@BeanParam InteractionQuery query, @BeanParam TableRequest table) {
        return table.respond(interactions.of(query));
    }
}
