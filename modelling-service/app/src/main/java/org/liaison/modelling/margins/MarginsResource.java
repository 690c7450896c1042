package org.liaison.modelling.margins;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;

@Path("/fits/{id}/marginal-effects")
@Tag(name = "After a fit", description = "Margins, tests and printed tables")
public class MarginsResource {

    private final MarginsService service;

    MarginsResource(MarginsService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Marginal effects", description = "Average, at means, or at values; with `variables: []` and `at`,"
            + " predictive margins. Rows with values set say how many observations (`support_nobs`) and units of the sample lie near"
            + " them, and whether a value is outside its range (`extrapolated`).")
    public Response computeMarginalEffects(@RestPath String id, @NotNull MarginsRequest request,
            @BeanParam TableRequest table) {
        return table.respond(service.margins(id, request));
    }
}
