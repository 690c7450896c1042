package org.liaison.collector.collection;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.job.JobResponses;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.sql.Database;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Collections run again from the archive. */
@Path("/collections/{id}")
@Tag(name = "Archive")
public class ReplayResource {

    private static final List<Column> COLUMNS = List.of(Column.text("source", "site"),
            Column.text("address", "that the archive holds no answer for"), Column.text("reason", "what was found instead"));

    private final Replays replays;
    private final JobResponses responses;
    private final Database database;

    ReplayResource(Replays replays, JobResponses responses, Database database) {
        this.replays = replays;
        this.responses = responses;
        this.database = database;
    }

    @POST
    @Path("/replays")
    @Idempotent
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "replayCollection", summary = "Run a collection again from the archive", description = "No site is asked. Lists and pages are read from the answers that the collection kept, by the profiles that it had, and"
            + " give the same items: the export of the replay equals that of the original byte for byte. What the archive lacks"
            + " is listed under /missing.")
    @APIResponse(responseCode = "202", description = "A collection of its own with its job")
    public Response replay(@RestPath UUID id) {
        CollectionView replay = replays.start(id);
        return responses.accepted(replay.job(), replay);
    }

    @GET
    @Path("/missing")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listMissingPages", summary = "Pages that a collection listed and has not read", description = "For a replay: what the archive lacks, or gives back otherwise than it was.")
    public Response missing(@RestPath UUID id, @BeanParam TableRequest table) {
        if (database.first("select 1 from collection where id = ?", row -> 1, id).isEmpty()) {
            throw ProblemException.notFound("collection", id);
        }
        return table.respond(Table.of("missing", COLUMNS, database.query(
                "select source, address, reason from collection_page"
                        + " where collection_id = ? and status = 'failed' order by position",
                row -> new Object[] { row.getString(1), row.getString(2), row.getString(3) }, id)));
    }
}
