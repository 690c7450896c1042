package org.liaison.coding.classify;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.coding.codebook.Answer;
import org.liaison.coding.codebook.Catalog;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Coders;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.security.Roles;

/** Classification of items that the caller sends along; nothing is stored. */
@Path("/codebooks/{codebook}/classifications")
@Tag(name = "Classification")
public class ClassificationResource {

    private final Catalog catalog;
    private final Coders coders;
    private final ItemStream items;

    ClassificationResource(Catalog catalog, Coders coders, ItemStream items) {
        this.catalog = catalog;
        this.coders = coders;
        this.items = items;
    }

    @POST
    @Consumes({ MediaTypes.NDJSON, MediaTypes.JSON })
    @Produces({ MediaTypes.NDJSON, MediaTypes.JSON })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "classify", summary = "Classifies items", description = "Body and answer are JSON lines or a JSON array, as the Content-Type says; one answer per item, in the same order. Offsets of evidence count Unicode code points, end exclusive. An item has id, source, date, headline and body; a case of alliance-negotiations has id, parties, target_views, approach_views and outside_options; other fields are ignored.")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = PressItem[].class)))
    public Response classify(
            @RestPath @Parameter(description = "Name of a codebook, or name@version for a version that is not in force", example = "partnerships") String codebook,
            @RestQuery("review_share") @Parameter(description = "Share of the items that people can look at: so many of those with the lowest confidence need review. Where absent the codebook's threshold decides, item by item", example = "0.2") Double reviewShare,
            @RestHeader(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream body) throws IOException {
        boolean lines = "x-ndjson".equals(type.getSubtype());
        Codebook book = catalog.get(codebook);
        if (reviewShare != null) {
            ReviewBudget.check(reviewShare);
        }
        List<? extends Answer> answers = coders.of(book).code(book, items.read(body, lines));
        if (reviewShare != null) {
            answers = ReviewBudget.mark(answers, reviewShare);
        }
        return Response.ok(items.write(answers, lines), lines ? MediaTypes.NDJSON : MediaTypes.JSON).build();
    }
}
