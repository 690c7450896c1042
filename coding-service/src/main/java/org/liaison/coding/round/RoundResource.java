package org.liaison.coding.round;

import java.util.List;

import javax.sql.DataSource;

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
import jakarta.ws.rs.core.HttpHeaders;
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
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;

/** Rounds of coding by people. */
@Path("/coding-rounds")
@Tag(name = "Human coding")
public class RoundResource {

    private static final String ROUND = "round";
    private static final List<Column> COLUMNS = List.of(Column.text("id", ROUND), Column.text("title", "title"),
            Column.text("codebook", "codebook"), Column.text("codebook_version", "version of the codebook"),
            Column.text("state", "open or closed"), Column.integer("per_item", "coders for each item"),
            Column.integer("items", "number of items"), Column.text("coders", "who codes"),
            Column.text("created_by", "who made it"), Column.text("created_at", "when"),
            Column.text("closed_at", "when it was closed"));

    private final RoundService rounds;
    private final DataSource database;

    RoundResource(RoundService rounds, DataSource database) {
        this.rounds = rounds;
        this.database = database;
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "createRound", summary = "Have items coded by people", description = "The items are dealt to the coders, each to per_item of them, evenly. All coders read the text as it is now, and code by the version of the codebook in force. Coders are named as in `you` of a round: `key:` and the name of their key, or the subject of their token.")
    @APIResponse(responseCode = "201", description = "The round", content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response create(@Valid @NotNull NewRound round, @Context SecurityContext caller) {
        RoundView made = view(rounds.create(round, Caller.name(caller)), caller);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/coding/v1/coding-rounds/" + made.id())
                .entity(made).build();
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed({ Roles.CODER, Roles.REVIEWER })
    @Operation(operationId = "rounds", summary = "The rounds, the newest first")
    public Response list(@BeanParam TableRequest table) {
        return table.respond(new SqlTable(database, "coding_rounds", COLUMNS, """
                select to_char(9e12 - extract(epoch from created_at) * 1000, 'FM0000000000000') || id as row_key, id, title,
                  codebook, codebook_version, case when closed_at is null then 'open' else 'closed' end as state, per_item,
                  (select count(*) from round_item i where i.round_id = r.id) as items, array_to_string(coders, ' ') as coders,
                  created_by, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as created_at,
                  to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as closed_at
                from coding_round r""", List.of()));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed({ Roles.CODER, Roles.REVIEWER })
    @Operation(operationId = "round", summary = "A round and how far it is", description = "median_seconds is the time that the coder's program reports for an item.")
    public RoundView get(@RestPath String id, @Context SecurityContext caller) {
        return view(rounds.get(Ids.of(ROUND, id)), caller);
    }

    @POST
    @Path("/{id}/closing")
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "closeRound", summary = "End a round", description = "Possible once every item is agreed or adjudicated; 409 says how many are not. Its codings and decisions then stay as they are.")
    @APIResponse(responseCode = "201", description = "The closed round", content = @Content(schema = @Schema(implementation = RoundView.class)))
    public Response close(@RestPath String id, @Valid @NotNull Closing closing, @Context SecurityContext caller) {
        return Response.status(Response.Status.CREATED)
                .entity(view(rounds.close(Ids.of(ROUND, id), Caller.name(caller), closing.reason()), caller)).build();
    }

    private RoundView view(Round round, SecurityContext caller) {
        return RoundView.of(round, rounds.progress(round.id()), Caller.name(caller), caller.isUserInRole(Roles.REVIEWER));
    }

    /** @param reason why the round ends */
    record Closing(@NotBlank @Size(max = 2000) @Schema(examples = "all items are decided") String reason) {
    }
}
