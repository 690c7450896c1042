package org.liaison.coding.round;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;

/** The coders' work in a round. */
@Path("/coding-rounds")
@Tag(name = "Human coding")
public class WorkResource {

    private final AssignmentService assignments;
    private final AssignmentTable table;

    WorkResource(AssignmentService assignments, AssignmentTable table) {
        this.assignments = assignments;
        this.table = table;
    }

    @GET
    @Path("/{id}/assignments")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed({ Roles.CODER, Roles.REVIEWER })
    @Operation(operationId = "assignments", summary = "Who codes which items of a round", description = "A coder sees only his own, a reviewer all.")
    public Response list(@RestPath String id, @BeanParam TableRequest request, @Context SecurityContext caller) {
        return request.respond(table.of(Ids.of("round", id), caller.isUserInRole(Roles.REVIEWER) ? null : Caller.name(caller)));
    }

    @POST
    @Path("/{id}/next")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.CODER)
    @Operation(operationId = "nextAssignment", summary = "The next item to code", description = "The item is locked for 15 minutes; to ask again gives the same item and renews the lock.")
    @APIResponse(responseCode = "200", description = "The item", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    @APIResponse(responseCode = "204", description = "Nothing is left to code")
    public Response next(@RestPath String id, @Context SecurityContext caller) {
        return assignments.next(Ids.of("round", id), Caller.name(caller)).map(AssignmentResource::answer)
                .orElseGet(() -> Response.noContent().build());
    }
}
