package org.liaison.collector.collection;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.job.JobResponses;
import org.liaison.kit.security.Roles;

/** What a collection would cost, before it is begun. */
@Path("/collections")
@Tag(name = "Collections")
@Produces(MediaTypes.JSON)
public class EstimateResource {

    private final EstimateService estimates;
    private final JobResponses responses;

    EstimateResource(EstimateService estimates, JobResponses responses) {
        this.estimates = estimates;
        this.responses = responses;
    }

    @POST
    @Path("/estimates")
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "estimateCollection", summary = "Estimate the requests and the time that a collection takes", description = "From what earlier collections listed, else from the first pages of some lists of each site, which are asked for now."
            + " Nothing is collected.")
    @APIResponse(responseCode = "201", description = "The estimate, with how it was got")
    @APIResponse(responseCode = "202", description = "The job that works it out, where that takes longer than `Prefer` allows")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "estimate", value = """
            {"collection": {"sources": ["example-press"], "partners": ["all"], "from": "2011-01-01", "to": "2018-12-31"},
             "first_pages": 5}""")))
    public Response estimate(@Valid @NotNull NewEstimate request, @RestHeader("Prefer") String prefer) {
        EstimateService.Submitted submitted = estimates.submit(request);
        return responses.respond(submitted.job(), prefer, result -> estimates.get(submitted.id()));
    }

    @GET
    @Path("/estimates/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCollectionEstimate", summary = "An estimate that was worked out")
    public EstimateView get(@RestPath UUID id) {
        return estimates.get(id);
    }
}
