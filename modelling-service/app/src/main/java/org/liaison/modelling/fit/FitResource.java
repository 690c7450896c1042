package org.liaison.modelling.fit;

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

@Path("/fits")
@Tag(name = "Fits", description = "Models: estimated once, immutable")
@Produces(MediaTypes.JSON)
public class FitResource {

    private final FitService service;
    private final JobResponses responses;

    FitResource(FitService service, JobResponses responses) {
        this.service = service;
        this.responses = responses;
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(summary = "Estimate a model", description = "Small models are answered at once (201), large ones as a job if they"
            + " take longer than `Prefer: wait=N` allows (202). The same specification on the same data gives the same fit.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FitView.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Job.class)))
    public Response estimateFit(@NotNull @Valid Specification specification, @RestHeader("Prefer") String prefer) {
        Model model = service.read(specification);
        if (service.isLarge(model) || prefer != null && prefer.contains("respond-async")) {
            return responses.respond(service.submit(model), prefer, address -> service.get(model.id()));
        }
        FitView fit = service.estimate(model);
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, service.link(fit.id())).entity(fit)
                .build();
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "List the fits")
    public Response listFits(@BeanParam TableRequest table) {
        return table.respond(service.list());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "A fit")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FitView.class)))
    public Response getFit(@RestPath String id, @Context Request request) {
        FitView fit = service.get(id);
        EntityTag tag = new EntityTag(fit.id() + "-" + fit.status());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(fit) : unchanged).tag(tag).build();
    }

    @GET
    @Path("/{id}/coefficients")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Coefficients with errors, intervals and ratios")
    public Response getFitCoefficients(@RestPath String id, @BeanParam TableRequest table) {
        return table.respond(service.coefficients(id), id);
    }

    @GET
    @Path("/{id}/summary")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Figures of the whole fit, one row")
    public Response getFitSummary(@RestPath String id, @BeanParam TableRequest table) {
        return table.respond(service.summary(id), id);
    }

    @GET
    @Path("/{id}/observations")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Fitted values and residuals of the sample")
    public Response getFitObservations(@RestPath String id, @BeanParam TableRequest table) {
        return table.respond(service.observations(id), id);
    }

    @GET
    @Path("/{id}/vcov")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Covariance of the coefficients")
    public Response getFitVcov(@RestPath String id, @BeanParam TableRequest table) {
        return table.respond(service.vcov(id), id);
    }

    @GET
    @Path("/{id}/fixed-effects")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Effects of the levels after | in the formula")
    public Response getFitFixedEffects(@RestPath String id, @BeanParam TableRequest table) {
        return table.respond(service.fixedEffects(id), id);
    }
}
