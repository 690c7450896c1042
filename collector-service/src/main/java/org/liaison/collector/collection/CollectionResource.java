package org.liaison.collector.collection;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.job.JobResponses;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Sources x partners x period, searched. */
@Path("/collections")
@Tag(name = "Collections")
public class CollectionResource {

    private static final List<Column> COLUMNS = List.of(Column.text("id", "id of the collection"),
            Column.text("sources", "separated by |"), Column.text("partners", "ISO3, separated by |"),
            Column.date("from", "first day"),
            Column.date("to", "last day"), Column.text("status", "how far it is"), Column.text("job", "id of its job"),
            Column.text("schedule", "id of the schedule that started it"),
            Column.text("created_at", "when it was started"));
    private static final List<Column> TASK_COLUMNS = List.of(Column.text("source", "site"),
            Column.text("route", "search, listing, feed or sitemap"),
            Column.text("partner", "ISO3; empty for lists of everything"),
            Column.text("name", "official name that was searched"),
            Column.text("status", "queued, running, done, incomplete or failed"),
            Column.integer("pages", "pages of lists read"), Column.integer("claimed", "results that the site says it has"),
            Column.integer("listed", "different pages that were listed"),
            Column.integer("found", "of these, read now or before"),
            Column.integer("outside", "of these, not of the period by their own day"),
            Column.integer("failed", "of these, could not be read"),
            Column.integer("forbidden", "of these, forbidden by robots.txt"),
            Column.integer("waiting", "of these, still to be read"), Column.text("problem", "what went wrong"));

    private final CollectionService collections;
    private final JobResponses responses;

    CollectionResource(CollectionService collections, JobResponses responses) {
        this.collections = collections;
        this.responses = responses;
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "startCollection", summary = "Search sources for partners", description = "Each source is searched for each partner by each official name in force, and its lists are walked;"
            + " a page is asked for once, however many of them name it. Partners may be [\"all\"]; without \"to\" the period ends today."
            + " The collection goes on after a restart.")
    @APIResponse(responseCode = "202", description = "The collection with its job")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "collection", value = """
            {"sources": ["example-press"], "partners": ["GEO", "UKR"], "from": "2011-01-01", "to": "2018-12-31",
             "routes": ["search", "listing"], "budget": 20000}""")))
    public Response start(@Valid @NotNull NewCollection request) {
        CollectionView collection = collections.start(request, null);
        return responses.accepted(collection.job(), collection);
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCollections", summary = "The collections, latest first")
    public Response list(
            @RestQuery @Parameter(description = "Only those that the schedule of this id started") UUID schedule,
            @BeanParam TableRequest table) {
        return table.respond(Table.of("collections", COLUMNS, collections.rows(schedule)));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCollection", summary = "A collection with its job and how far it is")
    public CollectionView get(@RestPath UUID id) {
        return collections.get(id);
    }

    @POST
    @Path("/{id}/stops")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "stopCollection", summary = "Stop a collection", description = "It ends after the request in flight; what was read stays, and it can be resumed.")
    @APIResponse(responseCode = "202", description = "The collection, which may not have ended yet")
    public Response stop(@RestPath UUID id) {
        return Response.accepted(collections.stop(id)).build();
    }

    @POST
    @Path("/{id}/resumes")
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "resumeCollection", summary = "Go on with a collection", description = "For one that was stopped, has spent its budget or lacks lists or pages: what failed is tried again, what is missing is"
            + " read, nothing is read twice.")
    @APIResponse(responseCode = "202", description = "The collection with its new job")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "more requests", value = """
            {"budget": 40000}""")))
    public Response resume(@RestPath UUID id, @Valid ResumeRequest request) {
        CollectionView collection = collections.resume(id, request == null ? null : request.budget());
        return responses.accepted(collection.job(), collection);
    }

    @GET
    @Path("/{id}/tasks")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCollectionTasks", summary = "The searches of a collection", description = "What each site claims to have against what was found.")
    public Response tasks(@RestPath UUID id, @BeanParam TableRequest table) {
        return table.respond(Table.of("tasks", TASK_COLUMNS, collections.tasks(id)));
    }
}
