package org.liaison.collector.dryrun;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.liaison.collector.source.YamlReader;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;

/** Profiles that are being written, tried on a page. */
@Path("/dry-runs")
@Tag(name = "Sources")
public class DryRunResource {

    private final DryRunService dryRuns;

    DryRunResource(DryRunService dryRuns) {
        this.dryRuns = dryRuns;
    }

    @POST
    @Consumes({ MediaTypes.JSON, YamlReader.YAML, "application/x-yaml", "text/yaml" })
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "tryProfile", summary = "Try a profile that is not registered on one page", description = """
            Shows field by field what each selector finds; where one finds nothing, what the page has instead. The page is given
            in `page`, or fetched from `address` by the rules of every request. Nothing is kept.""")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "draft", value = DryRunExamples.DRAFT)))
    @APIResponse(responseCode = "200", description = "What the profile makes of the page", content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = DryRunView.class), examples = @ExampleObject(name = "selector of the title fails", value = DryRunExamples.ANSWER)))
    public DryRunView run(NewDryRun request) throws InterruptedException {
        if (request == null) {
            throw ProblemException.unprocessable("", "A profile and a page or an address are expected.");
        }
        return dryRuns.run(request);
    }
}
