package org.liaison.modelling.crossvalidation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

@Path("/cross-validations")
@Tag(name = "After a fit")
@Produces(MediaTypes.JSON)
public class CrossValidationResource {

    private final CrossValidationService service;
    private final JobResponses responses;

    CrossValidationResource(CrossValidationService service, JobResponses responses) {
        this.service = service;
        this.responses = responses;
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(summary = "Compare fits by cross-validation over units", description = "Each fit's model is estimated without a part of"
            + " the units, and scored by the log density of their outcomes: pooled models row by row, models with a random effect for"
            + " all rows of a unit together, the effect integrated out. All are estimated and judged on the same rows and folds."
            + " Models with fixed effects of the units held out, and conditional ones, are refused. The same question has the same"
            + " answer; a long one is a job (202).")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CrossValidationView.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Job.class)))
    public Response crossValidateFits(@NotNull @Valid CrossValidationRequest asked, @RestHeader("Prefer") String prefer) {
        CrossValidationRequest request = service.read(asked);
        if (service.isLarge(request) || prefer != null && prefer.contains("respond-async")) {
            return responses.respond(service.submit(request), prefer, service::at);
        }
        CrossValidationView view = service.compare(request, (iteration, logLik) -> {
        });
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, service.link(view.id())).entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "A comparison of fits by cross-validation")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CrossValidationView.class)))
    public Response getCrossValidation(@RestPath String id, @Context Request request) {
        CrossValidationView view = service.get(id);
        EntityTag tag = new EntityTag(view.id());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(view) : unchanged).tag(tag).build();
    }

    @GET
    @Path("/{id}/folds")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Out-of-sample log scores by fold and fit")
    public Response getCrossValidationFolds(@RestPath String id, @BeanParam TableRequest table) {
        return table.respond(service.folds(id), id);
    }

    @GET
    @Path("/{id}/units")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Out-of-sample log scores by unit and fit")
    public Response getCrossValidationUnits(@RestPath String id, @BeanParam TableRequest table) {
        return table.respond(service.units(id), id);
    }
}
