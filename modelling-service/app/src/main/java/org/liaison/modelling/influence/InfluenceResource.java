package org.liaison.modelling.influence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;

@Path("/fits/{id}/influence")
@Tag(name = "After a fit")
public class InfluenceResource {

    private final InfluenceService service;

    InfluenceResource(InfluenceService service) {
        this.service = service;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Coefficients without each unit", description = "A row for each level left out and each term. `dfbeta` is the"
            + " estimate with all rows less the one without these, `dfbetas` the same in standard errors. Estimated anew"
            + " (`method` exact) where that takes about a second, else by one step of Newton's method (`one_step`).")
    public Response getFitInfluence(@RestPath String id,
            @Parameter(description = "column whose levels are left out; the fit's unit or first fixed effect by default") @RestQuery String by,
            @Parameter(description = "exact or one_step") @RestQuery String method, @BeanParam TableRequest table) {
        return table.respond(service.influence(id, by, method), id + by + method);
    }
}
