package org.liaison.indicators.vintage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;

/** What a revision changed. */
@Path("/vintages/{a}/diff/{b}")
@Tag(name = "Vintages")
public class DiffResource {

    private final DiffService diffs;

    DiffResource(DiffService diffs) {
        this.diffs = diffs;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "diffVintages", summary = "Numbers that differ between two vintages", description = "Added, removed and changed numbers with both values and their places in the files. "
            + "`unit_changed` marks numbers in two units or price bases, which do not compare.")
    public Response changes(@Parameter(description = "The first vintage", example = "4e6f553f61504a0866ab") @RestPath String a,
            @Parameter(description = "The second vintage", example = "8b34f7e8be2075733caf") @RestPath String b,
            @Parameter(description = "Codes of indicators, comma separated", example = "NY.GDP.MKTP.KD") @RestQuery String indicator,
            @Parameter(description = "Countries, comma separated", example = "SWE,JPN") @RestQuery String iso3,
            @Parameter(description = "Years or a range", example = "2011:2018") @RestQuery String years,
            @Parameter(description = "added, removed, changed, unit_changed; comma separated", example = "changed") @RestQuery String change,
            @BeanParam TableRequest table) {
        return table.respond(diffs.changes(diffs.query(a, b, indicator, iso3, years, change)), a + b);
    }

    @GET
    @Path("/summary")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "summariseDiff", summary = "How much differs between two vintages, by indicator")
    public Response summary(@Parameter(description = "The first vintage", example = "4e6f553f61504a0866ab") @RestPath String a,
            @Parameter(description = "The second vintage", example = "8b34f7e8be2075733caf") @RestPath String b,
            @Parameter(description = "Codes of indicators, comma separated", example = "NY.GDP.MKTP.KD") @RestQuery String indicator,
            @Parameter(description = "Countries, comma separated", example = "SWE,JPN") @RestQuery String iso3,
            @Parameter(description = "Years or a range", example = "2011:2018") @RestQuery String years,
            @BeanParam TableRequest table) {
        return table.respond(diffs.summary(diffs.query(a, b, indicator, iso3, years, null)), a + b);
    }
}
