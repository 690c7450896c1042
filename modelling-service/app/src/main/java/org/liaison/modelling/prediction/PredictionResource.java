package org.liaison.modelling.prediction;

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

@Path("/fits/{id}/predictions")
@Tag(name = "After a fit")
public class PredictionResource {

    private final PredictionService service;

    PredictionResource(PredictionService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Predictions with intervals", description = "Of the fit's own sample, or of `rows`, which need every column"
            + " of the model's right side. Intervals keep to the range of the mean; `interval: prediction` holds a new outcome."
            + " `counts` adds their probabilities.")
    public Response computePredictions(@RestPath String id, @NotNull PredictionRequest request, @BeanParam TableRequest table) {
        return table.respond(service.predictions(id, request));
    }
}
