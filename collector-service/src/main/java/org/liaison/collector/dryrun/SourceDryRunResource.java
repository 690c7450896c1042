package org.liaison.collector.dryrun;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.collector.source.YamlReader;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;

/** Profiles of registered sources, tried on a page. */
@Path("/sources/{id}/dry-runs")
@Tag(name = "Sources")
public class SourceDryRunResource {

    private final DryRunService dryRuns;

    SourceDryRunResource(DryRunService dryRuns) {
        this.dryRuns = dryRuns;
    }

    @POST
    @Consumes({ MediaTypes.JSON, YamlReader.YAML, "application/x-yaml", "text/yaml" })
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "trySource", summary = "Try a source's profile on one page", description = """
            `reads` is `item` (where absent), `search`, `listing`, `feed` or `sitemap`. The page is given in `page`, or fetched from
            `address`; for a route without both, its first page is fetched. A saved page may also be sent as it is to
            `/sources/{id}/dry-runs/page`. Nothing is kept.""")
    @RequestBody(content = { @Content(mediaType = MediaTypes.JSON, examples = {
            @ExampleObject(name = "a saved page", value = DryRunExamples.SAVED),
            @ExampleObject(name = "the first page of a list", value = DryRunExamples.LIST),
            @ExampleObject(name = "a search", value = DryRunExamples.SEARCH) }) })
    @APIResponse(responseCode = "200", description = "What the profile makes of the page", content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = DryRunView.class), examples = @ExampleObject(name = "selector of the title fails", value = DryRunExamples.ANSWER)))
    public DryRunView run(@Parameter(example = "example-press") @RestPath String id, NewDryRun request)
            throws InterruptedException {
        if (request == null) {
            throw ProblemException.unprocessable("", "A page, an address or a route is expected.");
        }
        return dryRuns.run(id, request);
    }

    @POST
    @Path("/page")
    @Consumes({ "text/html", "application/xhtml+xml", "application/xml", "text/xml", MediaTypes.OCTETS })
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "trySourceOnFile", summary = "Try a source's profile on a saved page", description = "The body is the page as it was saved; its encoding is that of the Content-Type, or what the page says.")
    @RequestBody(content = @Content(mediaType = "text/html", examples = @ExampleObject(name = "page", value = "<html><body><h1>Minister visits</h1><p class=date>16 Dec. 2019</p></body></html>")))
    public DryRunView runFile(@Parameter(example = "example-press") @RestPath String id,
            @Parameter(description = "Address that the page has", example = "https://www.example.org/news_123.htm") @RestQuery String address,
            @Parameter(description = "item, search, listing, feed or sitemap", example = "item") @RestQuery String reads,
            @Parameter(description = "Which of several lists, feeds or sitemaps", example = "0") @RestQuery Integer index,
            @Context HttpHeaders headers, byte[] page) throws InterruptedException {
        if (page == null || page.length == 0) {
            throw ProblemException.unprocessable("", "The page is empty.");
        }
        MediaType type = headers.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return dryRuns.run(id, new NewDryRun(null, reads, index, address, "", "", null, null), page, charset);
    }
}
