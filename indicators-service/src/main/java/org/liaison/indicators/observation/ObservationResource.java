package org.liaison.indicators.observation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;

/** The stored numbers as the publishers give them. */
@Path("/observations")
@Tag(name = "Observations")
public class ObservationResource {

    private final ObservationService observations;

    ObservationResource(ObservationService observations) {
        this.observations = observations;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listObservations", summary = "Observations by indicator, country and year", description = "Without `vintages` each indicator comes from its newest release.")
    public Response list(
            @Parameter(description = "Codes of indicators, comma separated", example = "PV.EST") @RestQuery String indicator,
            @Parameter(description = "Countries, comma separated", example = "SWE,JPN") @RestQuery String iso3,
            @Parameter(description = "Years or a range", example = "2011:2018") @RestQuery String years,
            @Parameter(description = "Ids of vintages, comma separated") @RestQuery String vintages,
            @BeanParam TableRequest table) {
        return table.respond(observations.table(indicator, iso3, years, vintages));
    }
}
