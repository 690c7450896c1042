package org.liaison.kit.job;

import java.time.Duration;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Long work: how far it is, what came out, and an end before the time. */
@Path("/jobs/{id}")
@Tag(name = "Jobs")
public class JobResource {

    private static final Duration TICK = Duration.ofMillis(300);

    private final Jobs jobs;
    private final ObjectMapper mapper;

    JobResource(Jobs jobs, ObjectMapper mapper) {
        this.jobs = jobs;
        this.mapper = mapper;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "job", summary = "The state of a job")
    public Job get(@RestPath String id) {
        return jobs.get(uuid(id));
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.COLLECTOR, Roles.CODER, Roles.DATA_MANAGER, Roles.ANALYST, Roles.OPERATOR })
    @Operation(operationId = "cancelJob", summary = "Cancels a job", description = "Work ends at the next safe point; what was done until then stays.")
    public Response cancel(@RestPath String id) {
        return Response.accepted(jobs.cancel(uuid(id))).build();
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "jobEvents", summary = "The progress of a job as server-sent events", description = "One event per change, with the job as data; ends when the job has ended. A client that lost the connection goes on with Last-Event-ID.")
    public Multi<OutboundSseEvent> events(@RestPath String id, @RestHeader("Last-Event-ID") Long lastSeen, @Context Sse sse) {
        UUID uuid = uuid(id);
        jobs.get(uuid);
        long[] seen = { lastSeen == null ? 0 : lastSeen };
        return Multi.createFrom().ticks().every(TICK).onOverflow().drop().emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> jobs.get(uuid)).select().where(job -> job.revision() > seen[0] || job.status().isFinal())
                .invoke(job -> seen[0] = job.revision()).select().first(new UntilFinal()::includes)
                .map(job -> event(sse, job));
    }

    private OutboundSseEvent event(Sse sse, Job job) {
        try {
            return sse.newEventBuilder().id(Long.toString(job.revision())).name(job.status().slug())
                    .data(mapper.writeValueAsString(job)).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("job", id);
        }
    }

    /** Lets everything through up to and with the first final state. */
    private static final class UntilFinal {

        private boolean ended;

        boolean includes(Job job) {
            boolean included = !ended;
            ended = job.status().isFinal();
            return included;
        }
    }
}
