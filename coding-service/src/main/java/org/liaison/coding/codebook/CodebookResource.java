package org.liaison.coding.codebook;

import java.io.IOException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** The codebooks: what is measured, with which categories and weights, by which rules. */
@Path("/codebooks")
@Tag(name = "Codebooks")
public class CodebookResource {

    private static final String YAML = "application/yaml";
    private static final String BASE = "/api/coding/v1/codebooks/";
    private static final List<Column> COLUMNS = List.of(Column.text("name", "name"), Column.text("version", "version"),
            Column.text("title", "title"), Column.text("sha256", "digest of the content"),
            Column.text("state", "draft, published or retired"), Column.text("engine", "interactions, content or cases"),
            Column.bool("shipped", "came with the service"), Column.text("published_at", "when it came into force"));

    private final CodebookService codebooks;
    private final Catalog catalog;

    CodebookResource(CodebookService codebooks, Catalog catalog) {
        this.codebooks = codebooks;
        this.catalog = catalog;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "codebooks", summary = "The codebooks and their versions")
    public Response list(@BeanParam TableRequest table) {
        return table.respond(Table.of("codebooks", COLUMNS, rows(codebooks.versions(null))));
    }

    @GET
    @Path("/schema")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "codebookSchema", summary = "The JSON Schema of a codebook")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)))
    public String schema() {
        return CodebookCheck.schemaText();
    }

    @GET
    @Path("/{codebook}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "codebook", summary = "The version in force of a codebook")
    public Codebook get(@RestPath @Parameter(example = "partnerships") String codebook) {
        return catalog.inForce(codebook);
    }

    @GET
    @Path("/{codebook}/versions")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "codebookVersions", summary = "The versions of a codebook and their states")
    public Response versions(@RestPath @Parameter(example = "partnerships") String codebook, @BeanParam TableRequest table) {
        return table.respond(Table.of("versions", COLUMNS, rows(codebooks.versions(codebook))));
    }

    @GET
    @Path("/{codebook}/versions/{version}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "codebookVersion", summary = "A version of a codebook as it was sent", description = "The ETag is what PUT asks for.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)))
    public Response version(@RestPath @Parameter(example = "partnerships") String codebook,
            @RestPath @Parameter(example = "1.0.0") String version) {
        CodebookVersion found = codebooks.version(codebook, version);
        return Response.ok(found.content()).tag(tag(found)).build();
    }

    @POST
    @Idempotent
    @Consumes({ MediaTypes.JSON, YAML })
    @Produces(MediaTypes.JSON)
    @RolesAllowed({ Roles.CODER, Roles.REVIEWER })
    @Operation(operationId = "draftCodebook", summary = "Keeps a draft of a codebook of your own", description = "A new codebook, or a new version of one that is there. It codes what is sent to /codebooks/{name}@{version}/classifications at once, and stored items once it is published or tried.")
    @RequestBody(content = { @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = Codebook.class)),
            @Content(mediaType = YAML, schema = @Schema(implementation = Codebook.class)) })
    @APIResponse(responseCode = "201", description = "The draft", content = @Content(schema = @Schema(implementation = CodebookVersion.class)))
    public Response draft(byte[] body) throws IOException {
        CodebookVersion draft = codebooks.draft(body);
        return created(draft).tag(tag(draft)).build();
    }

    @PUT
    @Path("/{codebook}/versions/{version}")
    @Consumes({ MediaTypes.JSON, YAML })
    @Produces(MediaTypes.JSON)
    @RolesAllowed({ Roles.CODER, Roles.REVIEWER })
    @Operation(operationId = "replaceDraft", summary = "Changes a draft")
    @RequestBody(content = { @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = Codebook.class)),
            @Content(mediaType = YAML, schema = @Schema(implementation = Codebook.class)) })
    @APIResponse(responseCode = "200", description = "The draft", content = @Content(schema = @Schema(implementation = CodebookVersion.class)))
    public Response replace(@RestPath @Parameter(example = "partnerships") String codebook,
            @RestPath @Parameter(example = "1.1.0") String version,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = "ETag of the draft that is changed", example = "\"1\"") String ifMatch,
            byte[] body) {
        CodebookVersion changed = codebooks.replace(codebook, version, revision(ifMatch), body);
        return Response.ok(changed).tag(tag(changed)).build();
    }

    @POST
    @Idempotent
    @Path("/{codebook}/publications")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "publishCodebook", summary = "Puts a draft in force", description = "The version that was in force is retired, the other services are told, and the stored items are coded anew by a job.")
    @APIResponse(responseCode = "201", description = "The published version", content = @Content(schema = @Schema(implementation = CodebookVersion.class)))
    public Response publish(@RestPath @Parameter(example = "partnerships") String codebook, VersionName request) {
        CodebookVersion published = codebooks.publish(codebook, named(request));
        return created(published).build();
    }

    @POST
    @Idempotent
    @Path("/{codebook}/retirements")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "retireCodebook", summary = "Takes a version out of use", description = "What was coded by it stays.")
    @APIResponse(responseCode = "201", description = "The retired version", content = @Content(schema = @Schema(implementation = CodebookVersion.class)))
    public Response retire(@RestPath @Parameter(example = "partnerships") String codebook, VersionName request) {
        return Response.status(Response.Status.CREATED).entity(codebooks.retire(codebook, named(request))).build();
    }

    private static List<Object[]> rows(List<CodebookVersion> versions) {
        return versions.stream().map(it -> new Object[] { it.name(), it.version(), it.title(), it.sha256(), it.state().key(),
                it.engine(), it.shipped(), it.publishedAt() == null ? null : it.publishedAt().toString() }).toList();
    }

    private static Response.ResponseBuilder created(CodebookVersion version) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, BASE + version.name() + "/versions/" + version.version()).entity(version);
    }

    private static EntityTag tag(CodebookVersion version) {
        return new EntityTag(Long.toString(version.revision()));
    }

    private static long revision(String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(CodebookProblem.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the draft.");
        }
        try {
            return Long.parseLong(ifMatch.strip().replaceAll("^\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw new ProblemException(CodebookProblem.PRECONDITION_FAILED, "The draft never had the ETag " + ifMatch + ".");
        }
    }

    private static String named(VersionName request) {
        if (request == null || request.version() == null) {
            throw ProblemException.unprocessable("/version", "A version is needed.");
        }
        return request.version();
    }

    /** @param version which version is meant */
    public record VersionName(@Schema(examples = "1.1.0") String version) {
    }
}
