package org.liaison.coding.item;

import java.util.List;

import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.coding.classify.Classification;
import org.liaison.coding.classify.ReviewBudget;
import org.liaison.coding.codebook.Catalog;
import org.liaison.coding.codebook.Codebook;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;

/** The items that this service has taken in, and what it proposes for each. */
@Path("/items")
@Tag(name = "Items")
@Produces(MediaTypes.JSON)
public class ItemResource {

    private static final List<Column> QUEUE = List.of(Column.text("item", "item to look at"),
            Column.text("headline", "its headline"), Column.text("address", "where it was published"),
            Column.date("published", "when"), Column.bool("in_scope", "what the machine says"),
            Column.decimal("confidence", "how sure it is"));

    private final ItemService items;
    private final Catalog catalog;
    private final DataSource database;

    ItemResource(ItemService items, Catalog catalog, DataSource database) {
        this.items = items;
        this.catalog = catalog;
        this.database = database;
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
    @Path("/review-queue")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "reviewQueue", summary = "Items that people should look at, the least sure first", description = "The given share of all classified items: those with the lowest confidence. A no has confidence like a yes. Under a codebook that codes content, items are classified by a recoding of it; in_scope is null.")
    public Response reviewQueue(
            @RestQuery @DefaultValue("partnerships") @Parameter(description = "Codebook", example = "partnerships") String codebook,
            @RestQuery("review_share") @DefaultValue("0.2") @Parameter(description = "Share of the items that people can look at", example = "0.2") double reviewShare,
            @BeanParam TableRequest table) {
        String engine = catalog.get(codebook).engine();
        if (engine.equals(Codebook.CASES)) {
            throw ProblemException.notFound("codebook of stored items", "'" + codebook + "'");
        }
        boolean rows = engine.equals(Codebook.INTERACTIONS);
        return table.respond(new SqlTable(database, "review_queue", QUEUE, """
                select to_char(place, 'FM000000000000') as row_key, item_id as item, headline, address, published, in_scope,
                  confidence
                from (select p.item_id, i.headline, i.address, i.published, %s as in_scope, p.confidence,
                    row_number() over (order by p.confidence, p.item_id) as place, count(*) over () as total
                  from %s p join item i on i.id = p.item_id where p.codebook = ?) ranked
                where place <= ceil(? * total - 1e-9)""".formatted(rows ? "p.in_scope" : "null::boolean",
                rows ? "proposal" : "content_coding"), List.of(codebook, ReviewBudget.check(reviewShare))));
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
