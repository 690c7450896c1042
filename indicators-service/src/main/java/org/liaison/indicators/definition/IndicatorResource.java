package org.liaison.indicators.definition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.indicators.indicator.Functions;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Derived indicators: the shipped ones, and those that users define. */
@Path("/indicators")
@Tag(name = "Indicators")
public class IndicatorResource {

    private static final List<Column> COLUMNS = List.of(Column.text("name", "Name"),
            Column.integer("version", "Newest version"), Column.text("title", "Title"), Column.text("expression", "Formula"),
            Column.text("unit", "Unit as stated"), Column.text("missing", "What missing inputs make"),
            Column.bool("shipped", "Whether it comes with the service"), Column.text("inputs", "Publishers' codes it rests on"),
            Column.text("unavailable", "Inputs that no vintage has yet"), Column.text("sha256", "Digest of the definition"));

    private final DefinitionService definitions;

    IndicatorResource(DefinitionService definitions) {
        this.definitions = definitions;
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.DATA_MANAGER)
    @APIResponse(responseCode = "201", description = "Defined", content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    @APIResponse(responseCode = "200", description = "The same definition is there already", content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    @Operation(operationId = "defineIndicator", summary = "Define an indicator, or change one", description = "201 for a new definition or a new version of one; the same definition again is 200. Panels of older versions can be "
            + "asked for as name@version. Formulas are in the syntax of CEL; GET /indicators/functions lists what they may use.")
    public Response define(@NotNull @Valid NewIndicator indicator) {
        DefinitionService.Stored stored = definitions.define(indicator);
        return Response.status(stored.isNew() ? 201 : 200)
                .header("Location", "/api/indicators/v1/indicators/" + stored.indicator().name() + "?version="
                        + stored.indicator().version())
                .entity(stored.indicator()).build();
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listIndicators", summary = "Derived indicators in their newest versions")
    public Response list(@BeanParam TableRequest table) {
        return table.respond(Table.of("indicators", COLUMNS, definitions.all().stream()
                .map(one -> new Object[] { one.name(), (long) one.version(), one.title(), one.expression(), one.unit(),
                        one.missing(), one.shipped(), String.join(",", one.inputs()),
                        one.unavailable().isEmpty() ? null : String.join(",", one.unavailable()), one.sha256() })
                .toList()));
    }

    @GET
    @Path("/functions")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listFunctions", summary = "The functions that formulas may use")
    public Map<String, String> functions() {
        Map<String, String> usages = new TreeMap<>();
        Functions.all().forEach((name, usage) -> usages.put(name, usage.usage()));
        return usages;
    }

    @GET
    @Path("/{name}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getIndicator", summary = "A derived indicator in one of its versions")
    public Response get(@Parameter(example = "power") @RestPath String name,
            @Parameter(description = "The newest without it", example = "1") @RestQuery Integer version,
            @Context Request request) {
        IndicatorView view = definitions.view(name, version);
        EntityTag tag = new EntityTag(view.sha256() + "-" + view.versions().size() + "-" + view.unavailable().hashCode());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(view) : unchanged).tag(tag).build();
    }
}
