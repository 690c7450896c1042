package org.liaison.coding.recoding;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.coding.codebook.CodebookDiff;
import org.liaison.coding.codebook.CodebookService;
import org.liaison.coding.codebook.CodebookVersion;
import org.liaison.coding.codebook.Scope;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;

/** What is different between two versions of a codebook, and what it does to the counts. */
@Path("/codebooks/{codebook}/diff")
@Tag(name = "Recoding")
public class DiffResource {

    private final CodebookService codebooks;
    private final EffectService effects;

    DiffResource(CodebookService codebooks, EffectService effects) {
        this.codebooks = codebooks;
        this.effects = effects;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "codebookDiff", summary = "The differences of two versions, with their effect on Frequency and Intensity", description = "Other weights or a narrower scope are worked out from the stored interactions. Other rules need items coded by them: a trial of the version does that before it is published.")
    public Diff diff(@RestPath @Parameter(example = "partnerships") String codebook,
            @RestQuery @Parameter(description = "Version before", example = "1.0.0") String from,
            @RestQuery @Parameter(description = "Version after", example = "1.1.0") String to,
            @RestQuery @DefaultValue("working") @Parameter(description = "working or strict", example = "working") String scope) {
        CodebookVersion before = codebooks.version(codebook, needed("from", from));
        CodebookVersion after = codebooks.version(codebook, needed("to", to));
        CodebookDiff diff = CodebookDiff.of(before, after);
        return new Diff(codebook, from, to, diff.changes(), effects.of(before, after, diff.meaning(), Scope.of(scope)));
    }

    private static String needed(String name, String value) {
        if (value == null) {
            throw ProblemException.parameter(name, "a version is needed");
        }
        return value;
    }

    /** @param changes in the order of the codebook */
    record Diff(String codebook, String from, String to, List<CodebookDiff.Change> changes, Effect effect) {
    }
}
