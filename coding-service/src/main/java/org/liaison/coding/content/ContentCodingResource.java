package org.liaison.coding.content;

import java.util.List;

import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.coding.codebook.Catalog;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;

/** The codes of stored items under a codebook that codes content. */
@Path("/codebooks/{codebook}/codings")
@Tag(name = "Codebooks")
public class ContentCodingResource {

    private static final List<Column> COLUMNS = List.of(Column.text("item", "item"), Column.date("date", "day of publication"),
            Column.text("headline", "headline"), Column.text("codebook_version", "version of the codebook"),
            Column.text("variable", "variable"), Column.text("value", "its value"),
            Column.decimal("confidence", "of the item's codes, 0 to 1"),
            Column.bool("needs_review", "whether a person should look"));

    private final DataSource database;
    private final Catalog catalog;

    ContentCodingResource(DataSource database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "contentCodings", summary = "The codes of stored items, one row for each item and variable", description = "For codebooks that code content; stored items are coded by a recoding or a trial of the codebook.")
    public Response list(
            @RestPath @Parameter(description = "Name, or name@version for a trial", example = "nato-russia") String codebook,
            @BeanParam TableRequest table) {
        catalog.get(codebook);
        return table.respond(new SqlTable(database, "codings", COLUMNS, """
                select c.item_id || ' ' || v.key as row_key, c.item_id as item, i.published as date, i.headline,
                  c.codebook_version, v.key as variable, v.value, c.confidence, c.needs_review
                from content_coding c join item i on i.id = c.item_id,
                  jsonb_each_text(c.answer - array['id', 'confidence', 'evidence', 'needs_review', 'reason',
                    'codebook_version', 'codes', 'inconsistencies']) v
                where c.codebook = ?""", List.of(codebook)));
    }
}
