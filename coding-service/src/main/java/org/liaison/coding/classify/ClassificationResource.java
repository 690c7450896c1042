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
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.security.Roles;

/** Classification of items that the caller sends along; nothing is stored. */
@Path("/codebooks/{codebook}/classifications")
@Tag(name = "Classification")
public class ClassificationResource {

    private final Classifiers classifiers;
    private final ItemStream items;

    ClassificationResource(Classifiers classifiers, ItemStream items) {
        this.classifiers = classifiers;
        this.items = items;
    }

    @POST
    @Consumes({ MediaTypes.NDJSON, MediaTypes.JSON })
    @Produces({ MediaTypes.NDJSON, MediaTypes.JSON })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "classify", summary = "Classifies items", description = "Body and answer are JSON lines or a JSON array, as the Content-Type says; one answer per item, in the same order. Offsets of evidence count Unicode code points, end exclusive. Fields other than id, source, date, headline and body are ignored.")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = PressItem[].class)))
    public Response classify(@RestPath @Parameter(example = "partnerships") String codebook,
            @RestHeader(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream body) throws IOException {
        boolean lines = "x-ndjson".equals(type.getSubtype());
        classifiers.codebook(codebook);
        List<Classification> answers = items.read(body, lines).stream()
                .map(item -> classifiers.classify(codebook, item).classification()).toList();
        return Response.ok(items.write(answers, lines), lines ? MediaTypes.NDJSON : MediaTypes.JSON).build();
    }
}
