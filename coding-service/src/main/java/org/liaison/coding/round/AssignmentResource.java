package org.liaison.coding.round;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.liaison.coding.handcoding.Rows;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** What a coder says about an item. */
@Path("/coding-assignments")
@Tag(name = "Human coding")
public class AssignmentResource {

    private static final String ASSIGNMENT = "assignment";
    private static final List<Column> HISTORY = List.of(Column.integer("number", "1 for the first"),
            Column.text("saved_at", "when"), Column.text("undone_at", "when it was taken back"),
            Column.text("rows", "the coded rows, as JSON"), Column.text("comment", "the coder's remark"),
            Column.decimal("seconds", "time taken"));

    private final AssignmentService assignments;
    private final Rows rows;

    AssignmentResource(AssignmentService assignments, Rows rows) {
        this.assignments = assignments;
        this.rows = rows;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.CODER)
    @Operation(operationId = "assignment", summary = "An item as its coder sees it", description = "Nothing of what the machine or another coder says. The ETag is what a change asks for.")
    @APIResponse(responseCode = "200", description = "The item", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response get(@RestPath String id, @Context SecurityContext caller) {
        return answer(assignments.get(Ids.of(ASSIGNMENT, id), Caller.name(caller)));
    }

    @PUT
    @Path("/{id}/coding")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.CODER)
    @Operation(operationId = "saveCoding", summary = "Save what you code", description = "One row for each partner, none where there is no interaction; under a codebook of content one row without partner. Evidence is marked in Unicode code points of headline or body. Once all coders of an item say the same, their rows are final and replace the machine's.")
    @APIResponse(responseCode = "200", description = "The item with its coding", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response save(@RestPath String id,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = "ETag of the assignment", example = "\"0\"") String ifMatch,
            @Valid @NotNull NewCoding coding, @Context SecurityContext caller) {
        return answer(
                assignments.save(Ids.of(ASSIGNMENT, id), Caller.name(caller), Revision.needed(ifMatch), coding));
    }

    @DELETE
    @Path("/{id}/coding")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.CODER)
    @Operation(operationId = "undoCoding", summary = "Take back what you saved last", description = "The coding before stands again, or none. What was final by agreement is so no longer. The history keeps it.")
    @APIResponse(responseCode = "200", description = "The item as it is now", content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Response undo(@RestPath String id,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = "ETag of the assignment; may be left out", example = "\"1\"") String ifMatch,
            @Context SecurityContext caller) {
        return answer(assignments.undo(Ids.of(ASSIGNMENT, id), Caller.name(caller), Revision.given(ifMatch)));
    }

    @GET
    @Path("/{id}/history")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.CODER)
    @Operation(operationId = "codingHistory", summary = "Every coding that you saved of an item")
    public Response history(@RestPath String id, @BeanParam TableRequest request, @Context SecurityContext caller) {
        return request.respond(Table.of("history", HISTORY,
                assignments.history(Ids.of(ASSIGNMENT, id), Caller.name(caller)).stream()
                        .map(it -> new Object[] { (long) it.number(), it.savedAt().toString(),
                                it.undoneAt() == null ? null : it.undoneAt().toString(), rows.write(it.rows()), it.comment(),
                                it.seconds() })
                        .toList()));
    }

    static Response answer(AssignmentView view) {
        return Response.ok(view).tag(Revision.tag(view.revision())).build();
    }
}
