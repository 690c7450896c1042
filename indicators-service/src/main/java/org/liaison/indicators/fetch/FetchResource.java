package org.liaison.indicators.fetch;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.JobResponses;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Vintages from publishers' servers. */
@Path("/fetches")
@Tag(name = "Fetches")
public class FetchResource {

    private static final List<Column> COLUMNS = List.of(Column.text("id", "Id, that of the job"),
            Column.text("source", "worldbank_api, sdmx or url"),
            Column.text("outcome", "new, known (data that were there) or unchanged (by the server's word)"),
            Column.text("vintage", "Vintage that holds the data"), Column.integer("requests", "Exchanges with the server"),
            Column.integer("bytes", "Bytes fetched, inflated"), Column.text("created_at", "When it ended"));

    private final FetchService fetches;
    private final JobResponses responses;

    FetchResource(FetchService fetches, JobResponses responses) {
        this.fetches = fetches;
        this.responses = responses;
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.DATA_MANAGER)
    @Operation(operationId = "createFetch", summary = "Fetch data from a publisher's server into a vintage", description = "201 with the address of a new vintage, 200 where the data are those of one that is there; 202 with the address of the job where it takes longer than ten seconds. "
            + "The same request later asks the server whether anything changed.")
    @APIResponse(responseCode = "201", description = "Fetched", content = @Content(schema = @Schema(implementation = FetchView.class)))
    @APIResponse(responseCode = "202", description = "Being fetched", content = @Content(schema = @Schema(implementation = Job.class)))
    public Response create(NewFetch fetch, @RestHeader("Prefer") String prefer) {
        Job job = fetches.submit(fetch);
        Response answer = responses.respond(job, prefer, vintage -> fetches.get(job.id().toString()));
        boolean made = answer.getEntity() instanceof FetchView view && view.outcome().equals(Outcome.NEW.slug());
        return answer.getStatus() == 201 && !made ? Response.fromResponse(answer).status(200).build() : answer;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listFetches", summary = "Everything that was fetched")
    public Response list(@BeanParam TableRequest table) {
        List<Object[]> rows = fetches.all().stream().map(one -> new Object[] { one.id(), one.source(), one.outcome(),
                one.vintage(), one.requests().size(), one.bytes(), one.createdAt().toString() }).toList();
        return table.respond(Table.of("fetches", COLUMNS, rows));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getFetch", summary = "A fetch with its exchanges, once it has ended well; before, see its job")
    public FetchView get(@Parameter(example = "0b9e6a52-4a52-4b1f-9a3c-6f2a7b1d9c11") @RestPath String id) {
        return fetches.get(id);
    }
}
