package org.liaison.coding.recoding;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.job.JobResponses;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Stored items coded anew. */
@Path("/codebooks/{codebook}")
@Tag(name = "Recoding")
public class RecodingResource {

    private static final List<Column> COLUMNS = List.of(Column.text("id", "recoding"), Column.text("version", "version"),
            Column.text("coded_as", "key under which the codes are found"), Column.decimal("share", "part of the items"),
            Column.text("phase", "coding, comparing, grouping or ended"), Column.integer("done", "items coded"),
            Column.integer("total", "items to be coded"),
            Column.text("begun_at", "when it began"), Column.text("ended_at", "when it ended; null while it goes on"));

    private final RecodingService recodings;
    private final JobResponses answers;

    RecodingResource(RecodingService recodings, JobResponses answers) {
        this.recodings = recodings;
        this.answers = answers;
    }

    @GET
    @Path("/recodings")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "recodings", summary = "The recodings of a codebook, trials included")
    public Response list(@RestPath @Parameter(example = "partnerships") String codebook, @BeanParam TableRequest table) {
        return table.respond(Table.of("recodings", COLUMNS, recodings.of(codebook).stream()
                .map(it -> new Object[] { it.id().toString(), it.version(), it.codedAs(), it.share(), it.phase(), it.done(),
                        it.total(),
                        it.begunAt().toString(), it.endedAt() == null ? null : it.endedAt().toString() })
                .toList()));
    }

    @GET
    @Path("/recodings/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "recoding", summary = "How far a recoding is")
    public Recoding get(@RestPath @Parameter(example = "partnerships") String codebook, @RestPath String id) {
        return recodings.get(codebook, uuid(id));
    }

    @POST
    @Idempotent
    @Path("/recodings")
    @Produces(MediaTypes.JSON)
    @RolesAllowed({ Roles.CODER, Roles.REVIEWER })
    @Operation(operationId = "recode", summary = "Codes all stored items anew by the version in force", description = "A publication does so by itself. Under a codebook that codes content, stored items are coded from the first recoding on.")
    @APIResponse(responseCode = "201", description = "The recoding, once it has ended; 202 with the job before", content = @Content(schema = @Schema(implementation = Recoding.class)))
    public Response recode(@RestPath @Parameter(example = "nato-russia") String codebook,
            @RestHeader("Prefer") @Parameter(example = "respond-async") String prefer) {
        return answers.respond(recodings.recode(codebook), prefer, this::at);
    }

    @POST
    @Idempotent
    @Path("/trials")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed({ Roles.CODER, Roles.REVIEWER })
    @Operation(operationId = "tryCodebook", summary = "Codes stored items by a draft, beside what is in force", description = "The codes are found under name@version, for example in /counts?codebook=name@version; nobody is told of them. The diff of the draft then shows its effect.")
    @APIResponse(responseCode = "201", description = "The recoding, once it has ended; 202 with the job before", content = @Content(schema = @Schema(implementation = Recoding.class)))
    public Response tryOut(@RestPath @Parameter(example = "partnerships") String codebook, Trial trial,
            @RestHeader("Prefer") @Parameter(example = "respond-async") String prefer) {
        if (trial == null || trial.version() == null) {
            throw ProblemException.unprocessable("/version", "A version is needed.");
        }
        double share = trial.share() == null ? 1 : trial.share();
        if (!(share > 0 && share <= 1)) {
            throw ProblemException.unprocessable("/share", "expected a number above 0, at most 1");
        }
        return answers.respond(recodings.tryOut(codebook, trial.version(), share), prefer, this::at);
    }

    private Recoding at(String address) {
        String[] parts = URI.create(address).getPath().split("/");
        return recodings.get(parts[parts.length - 3], UUID.fromString(parts[parts.length - 1]));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("recoding", id);
        }
    }

    /**
     * @param version draft or version to be tried
     * @param share part of the stored items, 1 where absent
     */
    public record Trial(@Schema(examples = "1.1.0") String version, @Schema(examples = "0.1") Double share) {
    }
}
