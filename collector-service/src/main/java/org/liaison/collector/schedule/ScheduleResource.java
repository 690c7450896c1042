package org.liaison.collector.schedule;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.collector.collection.CollectionView;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.job.JobResponses;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Collections that are begun again and again. */
@Path("/schedules")
@Tag(name = "Schedules")
public class ScheduleResource {

    private static final List<Column> COLUMNS = List.of(Column.text("id", "id of the schedule"),
            Column.text("name", "for people"),
            Column.text("sources", "separated by |"), Column.text("partners", "ISO3, separated by |"),
            Column.date("from", "first day"), Column.date("to", "last day; empty where it goes on for ever"),
            Column.text("cron", "minute, hour, day of month, month, day of week"), Column.text("every", "interval"),
            Column.text("time_zone", "of cron"), Column.bool("paused", "runs are left out"),
            Column.text("next_run", "when a run begins"), Column.text("last_run", "when one last began or was left out"),
            Column.text("note", "why the last run was left out"),
            Column.text("last_collection", "id of the collection that was last begun"));

    private final ScheduleService schedules;
    private final JobResponses responses;

    ScheduleResource(ScheduleService schedules, JobResponses responses) {
        this.schedules = schedules;
        this.responses = responses;
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "createSchedule", summary = "Collect again and again", description = "Each run goes on where the last whole one ended, some days before its end, and reads only pages that are not there"
            + " yet; pages that failed are tried again. Schedules survive restarts, and of several replicas one begins a run.")
    @APIResponse(responseCode = "201", description = "The schedule")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "every night", value = """
            {"name": "after the article", "cron": "0 4 * * *", "time_zone": "Europe/Brussels",
             "collection": {"sources": ["example-press"], "partners": ["all"], "from": "2019-01-01", "overlap_days": 7}}""")))
    public Response create(@Valid @NotNull NewSchedule request) {
        ScheduleView schedule = schedules.create(request);
        return Response.status(Response.Status.CREATED)
                .header("Location", URI.create("/api/collector/v1/schedules/" + schedule.id())).entity(schedule).build();
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSchedules", summary = "The schedules")
    public Response list(@BeanParam TableRequest table) {
        return table.respond(Table.of("schedules", COLUMNS, schedules.all().stream().map(ScheduleResource::row).toList()));
    }

    private static Object[] row(ScheduleView s) {
        return new Object[] { s.id().toString(), s.name(), String.join("|", s.collection().sources()),
                String.join("|", s.collection().partners()), s.collection().from(), s.collection().to(), s.cron(), s.every(),
                s.timeZone(), s.paused(), text(s.nextRun()), text(s.lastRun()), s.note(), text(s.lastCollection()) };
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getSchedule", summary = "A schedule with its next run", description = "Its collections: `/collections?schedule=`.")
    public ScheduleView get(@RestPath UUID id) {
        return schedules.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "changeSchedule", summary = "Pause a schedule, let it go on, or give it another time")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "pause", value = """
            {"paused": true}""")))
    public ScheduleView change(@RestPath UUID id, @NotNull ScheduleChange change) {
        return schedules.change(id, change);
    }

    @POST
    @Path("/{id}/runs")
    @Idempotent
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "runSchedule", summary = "Begin a run now, besides those of the schedule")
    @APIResponse(responseCode = "202", description = "The collection with its job")
    public Response run(@RestPath UUID id) {
        CollectionView collection = schedules.runNow(id);
        return responses.accepted(collection.job(), collection);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "deleteSchedule", summary = "End a schedule; its collections stay")
    @APIResponse(responseCode = "204", description = "There is no such schedule any more")
    public void delete(@RestPath UUID id) {
        schedules.delete(id);
    }
}
