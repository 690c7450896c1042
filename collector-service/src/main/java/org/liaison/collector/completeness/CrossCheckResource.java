package org.liaison.collector.completeness;

import java.util.UUID;

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
import org.liaison.collector.collection.CollectionService;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;

/** Publishers' sites against the partners' own. */
@Path("/cross-checks")
@Tag(name = "Completeness")
public class CrossCheckResource {

    private final CollectionService collections;
    private final CrossChecks checks;

    CrossCheckResource(CollectionService collections, CrossChecks checks) {
        this.collections = collections;
        this.checks = checks;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCrossChecks", summary = "Events reported on publishers' sites and on partners' own sites", description = "Matched by partner and day (of the event where the item says so, else of publication), one day at most apart: matched, only_here (publishers' sites), only_there (sites whose"
            + " profile names the partner). Partners without a site of their own in the collection are left out.")
    public Response list(@RestQuery @Parameter(description = "Id of the collection, required") UUID collection,
            @RestQuery @Parameter(description = "ISO3, separated by comma", example = "GEO") String partner,
            @RestQuery @Parameter(description = "matched, only_here, only_there, separated by comma", example = "only_there") String status,
            @BeanParam TableRequest table) {
        if (collection == null) {
            throw ProblemException.parameter("collection", "the id of a collection is required");
        }
        collections.get(collection);
        return table.respond(checks.table(collection, partner, status));
    }
}
