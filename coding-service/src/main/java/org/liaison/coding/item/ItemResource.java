package org.liaison.coding.item;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.coding.classify.Classification;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.security.Roles;

/** The items that this service has taken in, and what it proposes for each. */
@Path("/items")
@Tag(name = "Items")
@Produces(MediaTypes.JSON)
public class ItemResource {

    private final ItemService items;

    ItemResource(ItemService items) {
        this.items = items;
    }

    @GET
    @Path("/summary")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "itemSummary", summary = "How much has been taken in and classified")
    public ItemService.Summary summary(
            @RestQuery @DefaultValue("partnerships") @Parameter(description = "Codebook", example = "partnerships") String codebook) {
        return items.summary(codebook);
    }

    @GET
    @Path("/{id}/classification")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "itemClassification", summary = "The machine's proposal for an item, with evidence")
    public Classification classification(@RestPath String id,
            @RestQuery @DefaultValue("partnerships") @Parameter(description = "Codebook", example = "partnerships") String codebook) {
        return items.proposal(id, codebook);
    }
}
