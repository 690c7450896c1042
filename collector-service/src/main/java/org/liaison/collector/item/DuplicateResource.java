package org.liaison.collector.item;

import java.util.List;

import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.security.Roles;

/** Items that are the same page, and what people decided about them. */
@Path("/duplicates")
@Tag(name = "Duplicates")
public class DuplicateResource {

    private final DuplicateDecisions decisions;
    private final DataSource database;

    DuplicateResource(DuplicateDecisions decisions, DataSource database) {
        this.decisions = decisions;
        this.database = database;
    }

    /** What a person says of items. */
    public record NewDecision(@NotEmpty List<@NotBlank String> items, @NotBlank String reason) {
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listDuplicates", summary = "Groups of items that are the same page", description = "One row for each member, with the reason.")
    public Response list(
            @RestQuery @Parameter(description = "Ids of groups, separated by comma") String group,
            @RestQuery @Parameter(description = "address, text, near, translation, person, separated by comma", example = "near,translation") String kind,
            @BeanParam TableRequest table) {
        return table.respond(GroupTable.members(database, group, kind));
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed({ Roles.REVIEWER, Roles.COLLECTOR })
    @Operation(operationId = "mergeDuplicates", summary = "Say that items are the same page", description = "Their groups become one;"
            + " automatic grouping never takes it apart. Changed items are published again.")
    @APIResponse(responseCode = "201", description = "The decision", content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "merge", value = """
            {"items": ["c-1f0e7a2b9c3d4e5f6a7b", "a-1"], "reason": "the command's page repeats the headquarters' report"}""")))
    public Response merge(@Valid @NotNull NewDecision decision, @Context SecurityContext caller) {
        return created(decisions.merge(decision.items(), decision.reason(), name(caller)));
    }

    @POST
    @Path("/{group}/splits")
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed({ Roles.REVIEWER, Roles.COLLECTOR })
    @Operation(operationId = "splitDuplicates", summary = "Take items out of a group", description = "The items leave together;"
            + " automatic grouping never brings them back. Changed items are published again.")
    @APIResponse(responseCode = "201", description = "The decision", content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "split", value = """
            {"items": ["a-1"], "reason": "another meeting on the same day"}""")))
    public Response split(@RestPath String group, @Valid @NotNull NewDecision decision, @Context SecurityContext caller) {
        return created(decisions.split(group, decision.items(), decision.reason(), name(caller)));
    }

    @GET
    @Path("/decisions")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listDuplicateDecisions", summary = "Merges and splits by people, undone ones included")
    public Response decisions(@BeanParam TableRequest table) {
        return table.respond(GroupTable.decisions(database));
    }

    @POST
    @Path("/decisions/{id}/undo")
    @Idempotent
    @Produces(MediaTypes.JSON)
    @RolesAllowed({ Roles.REVIEWER, Roles.COLLECTOR })
    @Operation(operationId = "undoDuplicateDecision", summary = "Undo a merge or split", description = "The items go back to the groups they had;"
            + " 409 where a later decision has changed them since.")
    public DecisionView undo(@RestPath long id, @Context SecurityContext caller) {
        return decisions.undo(id, name(caller));
    }

    private static Response created(DecisionView decision) {
        return Response.status(Response.Status.CREATED).entity(decision).build();
    }

    private static String name(SecurityContext caller) {
        return caller.getUserPrincipal() == null ? "unknown" : caller.getUserPrincipal().getName();
    }
}
