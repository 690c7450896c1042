package org.liaison.coding.errorrate;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

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
import org.liaison.coding.classify.Classifiers;
import org.liaison.coding.codebook.Scope;
import org.liaison.coding.upload.TableFile;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** How far the machine errs, measured against people, for whoever estimates models from its codes. */
@Path("/codebooks/{codebook}/error-rates")
@Tag(name = "Error rates")
public class ErrorRateResource {

    private static final List<Column> COLUMNS = List.of(Column.text("codebook", "codebook"),
            Column.text("codebook_version", "version of the codebook"), Column.text("scope", "working or strict"),
            Column.integer("revision", "which measurement of this version"), Column.text("measured_at", "when"),
            Column.text("adjudicated", "what people decided"), Column.text("machine", "what the machine says"),
            Column.integer("count", "units, item x partner"),
            Column.decimal("rate", "share of the units that people gave this class: P(machine | adjudicated)"),
            Column.decimal("conf_low", "lower end of Wilson's interval"),
            Column.decimal("conf_high", "upper end of Wilson's interval"), Column.decimal("confidence", "of the interval"));

    private final ErrorRateService rates;
    private final ErrorRateStore store;
    private final Classifiers classifiers;

    ErrorRateResource(ErrorRateService rates, ErrorRateStore store, Classifiers classifiers) {
        this.rates = rates;
        this.store = store;
        this.classifiers = classifiers;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "errorRates", summary = "Confusion matrices, machine x adjudicated", description = "The last measurement of each version and scope, one row for each pair of classes, zeros included.")
    public Response matrices(@RestPath @Parameter(example = "partnerships") String codebook,
            @RestQuery @Parameter(description = "Version of the codebook; all where absent", example = "1.0.0") String version,
            @RestQuery @Parameter(description = "working or strict; both where absent", example = "working") String scope,
            @BeanParam TableRequest table) {
        classifiers.codebook(codebook);
        List<Object[]> rows = new ArrayList<>();
        for (ErrorRates it : store.latest(codebook, version, scope == null ? null : Scope.of(scope))) {
            it.matrix().forEach(cell -> rows.add(new Object[] { it.codebook(), it.codebookVersion(), it.scope(), it.revision(),
                    it.measuredAt().toString(), cell.adjudicated(), cell.machine(), cell.count(), cell.rate(), cell.confLow(),
                    cell.confHigh(), it.confidence() }));
        }
        return table.respond(Table.of("error_rates", COLUMNS, rows));
    }

    @GET
    @Path("/{version}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "errorRatesOfVersion", summary = "The error rates of a version, with precision and recall")
    public ErrorRates ofVersion(@RestPath @Parameter(example = "partnerships") String codebook,
            @RestPath @Parameter(example = "1.0.0") String version,
            @RestQuery @DefaultValue("working") @Parameter(description = "working or strict", example = "working") String scope) {
        classifiers.codebook(codebook);
        return store.latest(codebook, version, Scope.of(scope)).stream().findFirst()
                .orElseThrow(() -> ProblemException.notFound("measurement of version", "'" + version + "'"));
    }

    @POST
    @Idempotent
    @Consumes({ MediaTypes.CSV, MediaTypes.XLSX })
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "measureErrorRates", summary = "Measures the machine against hand codings", description = "A table with id, link, or name and date of"
            + " the item, then partner (ISO code or name) and category (name or weight), one row for each partner; an item that counts"
            + " for nobody has one row without category. Items that this service has taken in are found by id or link; for others"
            + " the columns date, name, body and source give the text. In a workbook with a sheet for each partner, called after it, or in"
            + " the table of one partner (parameter partner), there is no column partner, and only these partners are compared."
            + " Other columns are ignored. The newest version of the codebook"
            + " is measured, and the result is published.")
    @APIResponse(responseCode = "201", description = "The measurement, and items that could not be compared", content = @Content(schema = @Schema(implementation = ErrorRateService.Measurement.class)))
    @RequestBody(content = {
            @Content(mediaType = MediaTypes.CSV, examples = @ExampleObject(name = "hand codings", value = """
                    name,link,date,partner,category
                    Talks in Vienna,https://www.nato.int/a1,2016-05-12,AUT,4
                    A new building,https://www.nato.int/a2,2016-05-13,,
                    """)),
            @Content(mediaType = MediaTypes.XLSX) })
    public Response measure(@RestPath @Parameter(example = "partnerships") String codebook, File body,
            @Context HttpHeaders headers,
            @RestQuery @DefaultValue("working") @Parameter(description = "working or strict", example = "working") String scope,
            @RestQuery @DefaultValue("0.95") @Parameter(description = "Confidence of the intervals", example = "0.95") double confidence,
            @RestQuery @Parameter(description = "Whose items a table without partners holds, ISO code or name; then only that partner is compared", example = "SWE") String partner)
            throws IOException {
        if (!(confidence > 0 && confidence < 1)) {
            throw ProblemException.parameter("confidence", "expected a number between 0 and 1");
        }
        HandCodingSheet sheet = rates.sheet(codebook);
        if (partner != null) {
            sheet.ofPartner(partner);
        }
        TableFile.readSheets(body.toPath(), headers.getMediaType(), sheet::sheet, sheet);
        return Response.status(Response.Status.CREATED)
                .entity(rates.measure(codebook, Scope.of(scope), confidence, sheet.items(), sheet.covered())).build();
    }
}
