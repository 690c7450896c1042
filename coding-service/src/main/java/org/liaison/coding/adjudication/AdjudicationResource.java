package org.liaison.coding.adjudication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.coding.handcoding.Revision;
import org.liaison.coding.round.Caller;
import org.liaison.coding.round.Ids;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;

/** Where coders differ, a third person decides. */
@Path("/coding-rounds")
@Tag(name = "Human coding")
public class AdjudicationResource {

    private static final String ROUND = "round";

    private final AdjudicationService adjudications;
    private final ConflictTable conflicts;

    AdjudicationResource(AdjudicationService adjudications, ConflictTable conflicts) {
        this.adjudications = adjudications;
        this.conflicts = conflicts;
    }

    @GET
    @Path("/{id}/conflicts")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "conflicts", summary = "Where coders differ, side by side", description = "One row for each partner and variable of an item on which its coders differ, or differed. The letters stand for other people in each item.")
    public Response list(@RestPath String id, @BeanParam TableRequest table, @Context SecurityContext caller) {
        return table.respond(conflicts.of(Ids.of(ROUND, id), Caller.name(caller)));
    }

    @POST
    @Path("/{id}/conflicts/next")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "nextConflict", summary = "The next conflict to decide", description = "The item is locked for 15 minutes against other adjudicators. Items that the caller codes are left out.")
    @APIResponse(responseCode = "200", description = "The item and its codings", content = @Content(schema = @Schema(implementation = ConflictView.class)))
    @APIResponse(responseCode = "204", description = "No conflict is left that the caller may decide")
    public Response next(@RestPath String id, @Context SecurityContext caller) {
        return adjudications.next(Ids.of(ROUND, id), Caller.name(caller)).map(AdjudicationResource::answer)
                .orElseGet(() -> Response.noContent().build());
    }

    @GET
    @Path("/{id}/items/{item}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "roundItem", summary = "An item, what its coders and the machine say, and what was decided", description = "Coders are letters until the item is decided. Whoever codes the item sees it afterwards only. The ETag is what a decision asks for.")
    @APIResponse(responseCode = "200", description = "The item and its codings", content = @Content(schema = @Schema(implementation = ConflictView.class)))
    public Response item(@RestPath String id, @RestPath String item, @Context SecurityContext caller) {
        return answer(adjudications.get(Ids.of(ROUND, id), item, Caller.name(caller)));
    }

    @PUT
    @Path("/{id}/items/{item}/adjudication")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "adjudicate", summary = "Decide an item", description = "The rows are final: they replace the machine's, and changed interactions are published. Whoever coded the item may not decide it.")
    @APIResponse(responseCode = "200", description = "The item as it is now", content = @Content(schema = @Schema(implementation = ConflictView.class)))
    public Response decide(@RestPath String id, @RestPath String item,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = "ETag of the item", example = "\"2\"") String ifMatch,
            @Valid @NotNull NewAdjudication decision, @Context SecurityContext caller) {
        return answer(adjudications.decide(Ids.of(ROUND, id), item, Caller.name(caller), Revision.needed(ifMatch), decision));
    }

    @DELETE
    @Path("/{id}/items/{item}/adjudication")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "undoAdjudication", summary = "Take a decision back", description = "The decision before stands again, or the item is in conflict as it was, and the machine's rows are back.")
    @APIResponse(responseCode = "200", description = "The item as it is now", content = @Content(schema = @Schema(implementation = ConflictView.class)))
    public Response undo(@RestPath String id, @RestPath String item,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = "ETag of the item; may be left out", example = "\"3\"") String ifMatch,
            @Context SecurityContext caller) {
        return answer(adjudications.undo(Ids.of(ROUND, id), item, Caller.name(caller), Revision.given(ifMatch)));
    }

    private static Response answer(ConflictView view) {
        return Response.ok(view).tag(Revision.tag(view.revision())).build();
    }
}
