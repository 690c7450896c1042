package org.liaison.indicators.vintage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Releases of external data. */
@Path("/vintages")
@Tag(name = "Vintages")
public class VintageResource {

    private static final String EXAMPLE = """
            iso3,year,indicator_code,value
            SWE,2017,PV.EST,0.98
            SWE,2018,PV.EST,0.91
            """;
    private static final List<Column> COLUMNS = List.of(Column.text("id", "Id, made of the content"),
            Column.text("source", "Publisher's layout"), Column.text("label", "Name of the release"),
            Column.date("released", "Day of the release as the file states it"),
            Column.text("sha256", "Digest of the file"), Column.integer("indicator_count", "How many indicators it has"),
            Column.integer("first_year", "First year with a number"), Column.integer("last_year", "Last year with a number"),
            Column.integer("observations", "Numbers stored"), Column.integer("rejected_count", "Rows and cells not used"),
            Column.integer("note_count", "Notes, such as a changed price base"),
            Column.text("created_at", "When it was uploaded"));
    private static final List<Column> REJECTED = List.of(Column.integer("row", "Row in the file, from 1"),
            Column.text("column", "Column in the file"), Column.text("reason", "Why it is not used"),
            Column.text("reason_code", "The same for programs, e.g. aggregate, unknown_country, not_a_number, second_value"),
            Column.text("country", "Code or name in the file, or ISO3"), Column.integer("year", "Year, where it is about one"),
            Column.text("indicator", "Code of the indicator, where it is about one"),
            Column.text("value", "The cell as text"));

    private final VintageService vintages;
    private final Publications publications;

    VintageResource(VintageService vintages, Publications publications) {
        this.vintages = vintages;
        this.publications = publications;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.DATA_MANAGER)
    @APIResponse(responseCode = "201", description = "Stored", content = @Content(schema = @Schema(implementation = VintageView.class)))
    @APIResponse(responseCode = "200", description = "The same file is stored already", content = @Content(schema = @Schema(implementation = VintageView.class)))
    @Operation(operationId = "uploadVintage", summary = "Upload a publisher's own file", description = "The body is the file. 201 for a new vintage; the same file again is 200 with the same id. "
            + "Malformed rows make a 422 that lists them, and nothing is stored.")
    @RequestBody(description = "CSV, XLSX, Parquet, JSON pages, or a ZIP with one of these", content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "table", value = EXAMPLE)))
    public Response upload(
            @Parameter(description = "One of those that `/sources` lists; told by the content where absent", example = "table") @RestQuery String source,
            @Parameter(description = "How to read a table, as JSON") @RestQuery String mapping,
            @Parameter(description = "`skip` stores the good rows of a file with malformed ones", example = "skip") @RestQuery("on_error") String onError,
            InputStream body) {
        return answer(vintages.upload(body, source, mapping, skip(onError)));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.DATA_MANAGER)
    @APIResponse(responseCode = "201", description = "Stored", content = @Content(schema = @Schema(implementation = VintageView.class)))
    @APIResponse(responseCode = "200", description = "The same file is stored already", content = @Content(schema = @Schema(implementation = VintageView.class)))
    @Operation(operationId = "uploadVintageForm", summary = "Upload a publisher's own file as a form", description = "Part `file`, several times where the file has pages (JSON of the World Bank's API), and for tables optionally part `mapping`, "
            + "e.g. {\"iso3\": \"code\", \"duplicates\": \"nearest_to_neighbouring_years\"}.")
    public Response uploadForm(@RestQuery String source, @RestQuery("on_error") String onError, @RestForm String mapping,
            @RestForm(FileUpload.ALL) List<FileUpload> files) throws IOException {
        List<java.nio.file.Path> parts = files.stream().filter(part -> part.name().equals("file"))
                .map(FileUpload::uploadedFile).toList();
        if (parts.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "The form has no part 'file'.",
                    ProblemError.pointer("/file", "missing"));
        }
        FileUpload mappingFile = files.stream().filter(part -> part.name().equals("mapping")).findFirst().orElse(null);
        String json = mappingFile == null ? mapping : Files.readString(mappingFile.uploadedFile());
        try (InputStream in = Pages.open(parts)) {
            return answer(vintages.upload(in, source, json, skip(onError)));
        }
    }

    private static boolean skip(String onError) {
        if (onError != null && !onError.equals("skip") && !onError.equals("fail")) {
            throw ProblemException.parameter("on_error", "expected skip or fail, got '" + onError + "'");
        }
        return "skip".equals(onError);
    }

    private static Response answer(VintageService.Stored stored) {
        return Response.status(stored.isNew() ? 201 : 200)
                .header("Location", "/api/indicators/v1/vintages/" + stored.vintage().id()).entity(stored.vintage()).build();
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listVintages", summary = "Vintages, all or of a source or with an indicator")
    public Response list(@Parameter(description = "A source", example = "wdi") @RestQuery String source,
            @Parameter(description = "Code of an indicator that the vintages have", example = "NY.GDP.MKTP.KD") @RestQuery String indicator,
            @BeanParam TableRequest table) {
        return table.respond(
                Table.of("vintages", COLUMNS, vintages.list(source, indicator).stream().map(VintageRow::cells).toList()));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getVintage", summary = "A vintage: its indicators, units, licence and citation, what changed under its codes, and what was not used")
    public Response get(@Parameter(example = "3f2a9c51d07be8841c6a") @RestPath String id, @Context Request request) {
        VintageView vintage = vintages.get(id);
        EntityTag tag = new EntityTag(vintage.id() + "-" + publications.version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(vintage) : unchanged).tag(tag).build();
    }

    @GET
    @Path("/{id}/rejected")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listRejected", summary = "Rows and cells of the file that are not used, with reasons")
    public Response rejected(@Parameter(example = "3f2a9c51d07be8841c6a") @RestPath String id, @BeanParam TableRequest table) {
        return table.respond(vintages.rejected(id, REJECTED), id + "-keys");
    }
}
