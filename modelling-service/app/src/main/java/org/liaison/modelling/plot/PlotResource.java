package org.liaison.modelling.plot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.security.Roles;

@Path("/fits/{id}/plots")
@Tag(name = "After a fit")
public class PlotResource {

    private final PlotService service;

    PlotResource(PlotService service) {
        this.service = service;
    }

    @GET
    @Path("/{kind}")
    @Produces({ "image/svg+xml", "image/png" })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "A fit as a picture", description = "`coefficients` with intervals; `margins`: average marginal effects, or with"
            + " `variable` and `at` the effect of one variable over the range of another; `residuals` against fitted means.")
    public Response plotFit(@RestPath String id,
            @Parameter(schema = @Schema(enumeration = { "coefficients", "margins", "residuals" })) @RestPath String kind,
            @Parameter(description = "svg (default) or png; wins over Accept") @RestQuery String format,
            @Parameter(description = "coefficients: estimate (default) or ratio, that is exp(estimate) on a logarithmic axis") @RestQuery String scale,
            @Parameter(description = "coefficients: terms between commas; all where absent") @RestQuery String terms,
            @Parameter(description = "margins: the variable whose effect is drawn; all where absent") @RestQuery String variable,
            @Parameter(description = "margins: the moderator over whose range the effect of `variable` is drawn") @RestQuery String at,
            @Parameter(description = "residuals: quantile (randomised, default), pearson or deviance against fitted means; or rootogram: frequencies of counts, observed and expected") @RestQuery String residual,
            @Context HttpHeaders headers, @Context Request request) {
        PlotRequest plot = new PlotRequest(PlotKind.of(kind), scale, Parameters.commaList(terms), variable, at, residual);
        PlotFormat chosen = PlotFormat.of(format,
                headers.getAcceptableMediaTypes().stream().map(type -> type.getType() + "/" + type.getSubtype()).toList());
        EntityTag tag = new EntityTag(service.version(id, plot, chosen));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(service.draw(id, plot, chosen), chosen.mediaType()) : unchanged).tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }
}
