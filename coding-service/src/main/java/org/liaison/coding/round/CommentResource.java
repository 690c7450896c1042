package org.liaison.coding.round;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Remarks on items of a round. */
@Path("/coding-rounds")
@Tag(name = "Human coding")
public class CommentResource {

    private static final List<Column> COLUMNS = List.of(Column.text("item", "item"), Column.text("author", "who wrote it"),
            Column.text("text", "the remark"), Column.text("written_at", "when"));

    private final CommentService comments;

    CommentResource(CommentService comments) {
        this.comments = comments;
    }

    @POST
    @Idempotent
    @Path("/{id}/items/{item}/comments")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed({ Roles.CODER, Roles.REVIEWER })
    @Operation(operationId = "addComment", summary = "Remark on an item")
    @APIResponse(responseCode = "201", description = "The remark", content = @Content(schema = @Schema(implementation = CommentService.Comment.class)))
    public Response add(@RestPath String id, @RestPath String item, @Valid @NotNull NewComment comment,
            @Context SecurityContext caller) {
        return Response.status(Response.Status.CREATED).entity(comments.add(Ids.of("round", id), item, Caller.name(caller),
                caller.isUserInRole(Roles.REVIEWER), comment.text())).build();
    }

    @GET
    @Path("/{id}/items/{item}/comments")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed({ Roles.CODER, Roles.REVIEWER })
    @Operation(operationId = "comments", summary = "Remarks on an item", description = "Until the item is decided its coders see only their own; then all coders of the round see all.")
    public Response list(@RestPath String id, @RestPath String item, @BeanParam TableRequest table,
            @Context SecurityContext caller) {
        return table.respond(Table.of("comments", COLUMNS,
                comments.visible(Ids.of("round", id), item, Caller.name(caller), caller.isUserInRole(Roles.REVIEWER)).stream()
                        .map(it -> new Object[] { it.item(), it.author(), it.text(), it.writtenAt().toString() }).toList()));
    }

    /** @param text the remark */
    record NewComment(@NotBlank @Size(max = 5000) @Schema(examples = "the date line names another day") String text) {
    }
}
