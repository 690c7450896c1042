package org.liaison.coding.event;

import java.util.List;

import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import org.liaison.coding.classify.Classifiers;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.security.Roles;
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;

/** What people rule on events, against or beside the rules. */
@Path("/events")
@Tag(name = "Events")
public class EventRulingResource {

    private static final String CODEBOOK = "partnerships";
    private static final List<Column> COLUMNS = List.of(Column.text("ruling", "id"), Column.text("kind", "merge or split"),
            Column.text("items", "items brought together, or split off"),
            Column.text("rest", "items from which they were split off"), Column.text("reason", "why"),
            Column.text("decided_by", "whose key"), Column.text("decided_at", "when"),
            Column.text("undone_by", "who took it back"), Column.text("undone_at", "when it was taken back"));

    private final RulingService rulings;
    private final Classifiers classifiers;
    private final DataSource database;

    EventRulingResource(RulingService rulings, Classifiers classifiers, DataSource database) {
        this.rulings = rulings;
        this.classifiers = classifiers;
        this.database = database;
    }

    @POST
    @Path("/{id}/splits")
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "splitEvent", summary = "Put reports apart from an event", description = "The items form events of their own, whatever the"
            + " rules find later. What counts is decided anew, and changed interactions are published.")
    @APIResponse(responseCode = "201", description = "The ruling and the events as they are now", content = @Content(schema = @Schema(implementation = RulingView.class)))
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "split", value = """
            {"items": ["item-2"], "reason": "a visit to the exercise, not the exercise"}""")))
    public Response split(@RestPath @Parameter(example = "ev-item-1") String id, @Valid @NotNull NewSplit split,
            @RestQuery @DefaultValue(CODEBOOK) @Parameter(example = CODEBOOK) String codebook,
            @Context SecurityContext caller) {
        classifiers.codebook(codebook);
        return Response.status(Response.Status.CREATED).entity(rulings.split(codebook, id, split, name(caller))).build();
    }

    @POST
    @Path("/merges")
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "mergeEvents", summary = "Make one event of several", description = "All their reports tell of one event, whatever the rules"
            + " find later. What counts is decided anew, and changed interactions are published.")
    @APIResponse(responseCode = "201", description = "The ruling and the event as it is now", content = @Content(schema = @Schema(implementation = RulingView.class)))
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "merge", value = """
            {"events": ["ev-item-1", "ev-item-2"], "reason": "the ministry's report names another day by mistake"}""")))
    public Response merge(@Valid @NotNull NewMerge merge,
            @RestQuery @DefaultValue(CODEBOOK) @Parameter(example = CODEBOOK) String codebook,
            @Context SecurityContext caller) {
        classifiers.codebook(codebook);
        return Response.status(Response.Status.CREATED).entity(rulings.merge(codebook, merge, name(caller))).build();
    }

    @GET
    @Path("/rulings")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "eventRulings", summary = "What people ruled on events", description = "Rulings that were taken back stay in the list.")
    public Response list(@RestQuery @DefaultValue(CODEBOOK) @Parameter(example = CODEBOOK) String codebook,
            @BeanParam TableRequest table) {
        classifiers.codebook(codebook);
        return table.respond(new SqlTable(database, "event_rulings", COLUMNS, """
                select to_char(number, 'FM000000000000') as row_key, id as ruling, kind, array_to_string(items, ' ') as items,
                  array_to_string(rest, ' ') as rest, reason, decided_by,
                  to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as decided_at, undone_by,
                  to_char(undone_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as undone_at
                from event_ruling where codebook = ?""", List.of(codebook)));
    }

    @DELETE
    @Path("/rulings/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "undoEventRuling", summary = "Take a ruling back", description = "The items are grouped by the other rulings and the rules again.")
    public RulingView undo(@RestPath String id,
            @RestQuery @DefaultValue(CODEBOOK) @Parameter(example = CODEBOOK) String codebook,
            @Context SecurityContext caller) {
        classifiers.codebook(codebook);
        return rulings.undo(codebook, id, name(caller));
    }

    private static String name(SecurityContext caller) {
        return caller.getUserPrincipal() == null ? "unknown" : caller.getUserPrincipal().getName();
    }
}
