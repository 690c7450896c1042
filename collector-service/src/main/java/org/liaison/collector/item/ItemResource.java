package org.liaison.collector.item;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.security.Roles;
import org.liaison.kit.sql.Database;
import org.liaison.kit.sql.Sql;

/** Published pages, collected or imported. */
@Path("/items")
@Tag(name = "Items")
public class ItemResource {

    private final ItemService items;
    private final ItemDecisions decisions;
    private final Database database;

    ItemResource(ItemService items, ItemDecisions decisions, Database database) {
        this.items = items;
        this.decisions = decisions;
        this.database = database;
    }

    /** A person's decision. */
    public record NewReview(@NotNull @Pattern(regexp = "accept|reject", message = "must be accept or reject") String verdict,
            @NotBlank String reason) {
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listItems", summary = "Items with their status", description = "By day of publication and id; partners are separated by |.")
    public Response list(@BeanParam ItemQuery query, @BeanParam TableRequest table) {
        query.where(new Sql(""));
        return table.respond(new ItemTable(database, query));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getItem", summary = "An item with text, addresses, mentions and reviews")
    public ItemView get(@RestPath String id) {
        return items.get(id);
    }

    @GET
    @Path("/{id}/body")
    @Produces("text/plain;charset=UTF-8")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getItemBody", summary = "The text of an item", description = "For items whose text is too long for an event.")
    public String body(@RestPath String id) {
        return items.body(id);
    }

    @POST
    @Path("/{id}/reviews")
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed({ Roles.REVIEWER, Roles.COLLECTOR })
    @Operation(operationId = "reviewItem", summary = "Accept or reject an item", description = "The item is published again, or withdrawn.")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "reject", value = """
            {"verdict": "reject", "reason": "the US state of Georgia"}""")))
    public Response review(@RestPath String id, @Valid @NotNull NewReview review, @Context SecurityContext caller) {
        String reviewer = caller.getUserPrincipal() == null ? "unknown" : caller.getUserPrincipal().getName();
        decisions.decide(List.of(id), review.verdict().equals("accept"), review.reason(), reviewer);
        return Response.status(Response.Status.CREATED).entity(items.get(id)).build();
    }
}
