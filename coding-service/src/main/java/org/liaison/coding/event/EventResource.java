package org.liaison.coding.event;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.coding.classify.Classifiers;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;

/** Which items report the same event, and which report counts. */
@Path("/events")
@Tag(name = "Events")
public class EventResource {

    private static final List<Column> COLUMNS = List.of(Column.text("event", "event"),
            Column.text("item", "item that reports it"),
            Column.text("partner", "ISO 3166 alpha-3 code"), Column.date("date", "first day of the event by this report"),
            Column.bool("counted", "whether this report is the one that counts"),
            Column.text("reason", "why it counts or not"), Column.text("grouping", "why the item belongs to the event"));

    private final DataSource database;
    private final Classifiers classifiers;

    EventResource(DataSource database, Classifiers classifiers) {
        this.database = database;
        this.classifiers = classifiers;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "events", summary = "Reports grouped by event", description = "One row per event, item and partner. The earliest report that yields a row in scope counts, on the same day the NATO site's; a preview never does. The column grouping says why an item belongs to the event, or who ruled so.")
    public Response list(
            @RestQuery @DefaultValue("partnerships") @Parameter(description = "Codebook", example = "partnerships") String codebook,
            @BeanParam TableRequest table) {
        classifiers.codebook(codebook);
        return table.respond(new SqlTable(database, "events", COLUMNS,
                """
                        select to_char(coalesce(r.event_start, p.event_start), 'YYYY-MM-DD') || o.event_id || ' ' || p.item_id || ' '
                            || p.partner as row_key,
                          o.event_id as event, p.item_id as item, p.partner, coalesce(r.event_start, p.event_start) as date,
                          coalesce(r.counted, false) as counted, coalesce(r.reason, case when (o.identity ->> 'unread')::boolean then 'other language, no row' else 'preview' end) as reason, o.event_reason as grouping
                        from occurrence_partner p join occurrence o on o.item_id = p.item_id and o.codebook = p.codebook
                        left join report r on r.item_id = p.item_id and r.codebook = p.codebook and r.partner = p.partner
                        where p.codebook = ? and o.event_id is not null""",
                List.of(codebook)));
    }
}
