package org.liaison.collector.completeness;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.collector.collection.CollectionService;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;

/** How complete a collection is. */
@Path("/collections")
@Tag(name = "Completeness")
@Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
public class CompletenessResource {

    private final CollectionService collections;
    private final Differences differences;
    private final Completeness completeness;
    private final PopulationEstimates estimates;

    CompletenessResource(CollectionService collections, Differences differences, Completeness completeness,
            PopulationEstimates estimates) {
        this.collections = collections;
        this.differences = differences;
        this.completeness = completeness;
        this.estimates = estimates;
    }

    @GET
    @Path("/{id}/differences")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listDifferences", summary = "Pages found only by search, only by lists, or by both", description = "With the reason why one of the ways does not have the page, where that is known: about one item in five within the"
            + " scope of a study does not carry the official name that the search asks for.")
    public Response differences(@RestPath UUID id, @BeanParam DifferenceQuery query, @BeanParam TableRequest table) {
        collections.get(id);
        return table.respond(differences.of(id, query));
    }

    @GET
    @Path("/{id}/completeness")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listCompleteness", summary = "What the site claims against what was found, for each list", description = "Totals that a site rounds to tens, and lines that lead to a page already listed, are not taken for missing pages.")
    public Response completeness(@RestPath UUID id, @BeanParam TableRequest table) {
        collections.get(id);
        return table.respond(completeness.of(id));
    }

    @GET
    @Path("/{id}/population-estimates")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listPopulationEstimates", summary = "How many items and events there are, estimated by capture and recapture", description = "Chapman's estimator with the transformed logit interval of Sadinle (2009): items of a site from its search and its lists,"
            + " events from publishers' sites and the partners' own sites. Each row states its assumptions.")
    public Response estimates(@RestPath UUID id, @BeanParam TableRequest table) {
        collections.get(id);
        return table.respond(estimates.of(id));
    }
}
