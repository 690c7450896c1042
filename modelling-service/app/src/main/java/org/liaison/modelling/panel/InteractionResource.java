package org.liaison.modelling.panel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.security.Roles;

@Path("/interactions")
@Tag(name = "Panels")
@Produces(MediaTypes.JSON)
public class InteractionResource {

    private final InteractionService service;

    InteractionResource(InteractionService service) {
        this.service = service;
    }

    @GET
    @Path("/summary")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "How far the stream of interactions has been read", description = "`events` grows with every message,"
            + " so a caller that waits until it stands still has all that was published.")
    public InteractionSummary getInteractionSummary() {
        return service.summary();
    }
}
