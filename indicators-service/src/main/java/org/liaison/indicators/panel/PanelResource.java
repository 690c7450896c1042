package org.liaison.indicators.panel;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.indicators.country.Partners;
import org.liaison.indicators.observation.Years;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;

/** Covariates by country and year. */
@Path("/panel")
@Tag(name = "Panel")
public class PanelResource {

    private final PanelPreparation panels;
    private final ProvenanceService provenance;
    private final Partners partners;

    PanelResource(PanelPreparation panels, ProvenanceService provenance, Partners partners) {
        this.panels = panels;
        this.provenance = provenance;
        this.partners = partners;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPanel", summary = "Covariates by country and year", description = "One row per country and year, one column per variable. NATO membership is the state at 31 December.")
    public Response panel(
            @Parameter(description = "ISO3 codes, or all for the register without Russia and Afghanistan", example = "SWE,JPN") @RestQuery("partners") String asked,
            @Parameter(description = "Years or ranges; all that the data cover without it", example = "2011:2018") @RestQuery String years,
            @Parameter(description = "power, power_difference, stability, democracy, trade, globalisation, gdp, gdppc, or codes of indicators", example = "power,stability") @RestQuery String variables,
            @Parameter(description = "land, land_sea (default), cow_150, cow_400, or the id of an uploaded list", example = "land_sea") @RestQuery String neighbours,
            @Parameter(description = "Ids of vintages; the newest release of each indicator without it") @RestQuery String vintages,
            @BeanParam TableRequest table) {
        Prepared panel = panels.prepare(new PanelQuery(partners(asked), Years.parse(years),
                list(variables), neighbours, list(vintages)));
        return table.respond(new PanelTable(panel, () -> panels.load(panel)), panel.version());
    }

    @GET
    @Path("/provenance")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPanelProvenance", summary = "Where one cell of a panel comes from", description = "Every input with its vintage, the file's digest, and row and column in the publisher's file.")
    public ProvenanceView provenance(@Parameter(description = "Country", example = "SWE") @RestQuery String iso3,
            @Parameter(description = "Year", example = "2017") @RestQuery Integer year,
            @Parameter(description = "A variable of the panel", example = "power") @RestQuery String variable,
            @Parameter(description = "As for the panel", example = "land_sea") @RestQuery String neighbours,
            @Parameter(description = "As for the panel") @RestQuery String vintages) {
        require("iso3", iso3);
        require("year", year);
        require("variable", variable);
        if (Parameters.commaList(iso3).size() != 1 || Parameters.commaList(variable).size() != 1) {
            throw ProblemException.parameter(Parameters.commaList(iso3).size() != 1 ? "iso3" : "variable",
                    "expected exactly one");
        }
        return provenance.trace(new PanelQuery(List.of(iso3.strip()), Years.parse(year.toString()), List.of(variable.strip()),
                neighbours, list(vintages)));
    }

    private List<String> partners(String asked) {
        List<String> codes = Parameters.commaList(asked);
        if (asked != null && codes.isEmpty()) {
            throw ProblemException.parameter("partners", "expected ISO3 codes or all");
        }
        return codes.isEmpty() || codes.equals(List.of("all")) ? partners.all() : codes.stream().distinct().sorted().toList();
    }

    private static List<String> list(String value) {
        return Parameters.commaList(value).stream().distinct().toList();
    }

    private static void require(String name, Object value) {
        if (value == null) {
            throw ProblemException.parameter(name, "is needed");
        }
    }
}
