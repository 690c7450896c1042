package org.liaison.kit.example;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.JobResponses;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.outbox.OutgoingEvent;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** A resource as services write them, on which the kit is tested. */
@Path("/things")
public class ThingResource {

    static final String TOPIC = "liaison.example.thing.v1";

    private final Outbox outbox;
    private final Jobs jobs;
    private final JobResponses responses;

    ThingResource(Outbox outbox, Jobs jobs, JobResponses responses) {
        this.outbox = outbox;
        this.jobs = jobs;
        this.responses = responses;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    public Response list(@RestQuery LocalDate since, @BeanParam TableRequest table) {
        List<Object[]> rows = IntStream.range(0, 2500).mapToObj(i -> new Object[] { (long) i, i / 10.0, null }).toList();
        return table.respond(Table.of("things",
                List.of(Column.integer("n", "number"), Column.decimal("x", "tenth"), Column.text("gap", "nothing")), rows),
                "v1");
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    public Thing get(@RestPath int id) {
        return new Thing("thing " + id, id);
    }

    @GET
    @Path("/broken")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    public Thing broken() {
        throw new IllegalStateException("select secret from vault");
    }

    @GET
    @Path("/unannotated")
    @Produces(MediaTypes.JSON)
    public Thing unannotated() {
        return new Thing("hidden", 1);
    }

    @POST
    @Idempotent
    @Transactional
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.ANALYST)
    public Response create(@Valid Thing thing) {
        String id = UUID.randomUUID().toString();
        outbox.publish(new OutgoingEvent(TOPIC, thing.name(), "org.liaison.example.thing.created.v1", thing));
        return Response.status(201).entity(Map.of("id", id, "name", thing.name())).build();
    }

    @POST
    @Path("/lines")
    @Consumes(MediaTypes.NDJSON)
    @Produces(MediaTypes.NDJSON)
    @RolesAllowed(Roles.VIEWER)
    public String lines(@NotBlank String body) {
        return body;
    }

    @POST
    @Idempotent
    @Path("/counting")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.ANALYST)
    public Response count(@Valid CountingJob.Request request, @RestHeader("Prefer") String prefer) {
        Job job = jobs.submit(CountingJob.TYPE, request);
        return responses.respond(job, prefer, address -> Map.of("counted", request.upTo()));
    }

    public record Thing(@NotBlank String name, @Min(0) int sizeInMetres) {
    }
}
