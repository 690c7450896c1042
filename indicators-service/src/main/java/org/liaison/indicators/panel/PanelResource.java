package org.liaison.indicators.panel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.indicators.country.Partners;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Table;

/** Covariates by country and year, and what describes them. */
@Path("/panel")
@Tag(name = "Panel")
public class PanelResource {

    private final PanelPreparation panels;
    private final ProvenanceService provenance;
    private final CoverageService coverage;
    private final CodebookService codebooks;
    private final CitationService citations;
    private final Partners partners;

    PanelResource(PanelPreparation panels, ProvenanceService provenance, CoverageService coverage, CodebookService codebooks,
            CitationService citations, Partners partners) {
        this.panels = panels;
        this.provenance = provenance;
        this.coverage = coverage;
        this.codebooks = codebooks;
        this.citations = citations;
        this.partners = partners;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPanel", summary = "Covariates by country and year", description = "One row per country and year, one column per variable. NATO membership is the state at 31 December. "
            + "The headers link to the codebook and to the citation.")
    public Response panel(@BeanParam PanelParameters parameters,
            @Parameter(description = "long (default: a row for each country and year), wide (a row for each country, columns such as power_2011) or tidy (one value a row)", example = "long") @RestQuery String layout,
            @BeanParam TableRequest table, @Context UriInfo uri) {
        Prepared panel = panels.prepare(parameters.query(partners));
        Response answer = table.respond(table(layout, new Blocks(panel, panels::compute)), panel.hash());
        return Response.fromResponse(answer)
                .header(HttpHeaders.LINK, "<" + address(uri, "/panel/codebook") + ">; rel=\"describedby\"")
                .header(HttpHeaders.LINK, "<" + address(uri, "/panel/citation") + ">; rel=\"cite-as\"").build();
    }

    private static Table table(String layout, Blocks blocks) {
        return switch (layout == null ? "long" : layout) {
            case "long" -> new PanelTable(blocks);
            case "wide" -> new WidePanelTable(blocks);
            case "tidy" -> new TidyPanelTable(blocks);
            default -> throw ProblemException.parameter("layout", "expected long, wide or tidy, got '" + layout + "'");
        };
    }

    /** The same panel at another address, without what is of the form only. */
    private static String address(UriInfo uri, String path) {
        String query = uri.getQueryParameters().entrySet().stream()
                .filter(one -> !Set.of("format", "layout", "limit", "cursor", "raw", "by").contains(one.getKey()))
                .flatMap(one -> one.getValue().stream().map(value -> one.getKey() + "=" + encoded(value))).sorted()
                .collect(Collectors.joining("&"));
        return "/api/indicators/v1" + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** Commas and colons stay as they are: addresses are for people too. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",").replace("%3A", ":").replace("+", "%20");
    }

    @GET
    @Path("/provenance")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPanelProvenance", summary = "Where one cell of a panel comes from", description = "Every input with its vintage, the file's digest, and row and column in the publisher's file.")
    public ProvenanceView provenance(@Parameter(description = "Country", example = "SWE") @RestQuery String iso3,
            @Parameter(description = "Year", example = "2017") @RestQuery Integer year,
            @Parameter(description = "A variable of the panel", example = "power") @RestQuery String variable,
            @BeanParam ProvenanceParameters parameters) {
        require("iso3", iso3);
        require("year", year);
        require("variable", variable);
        if (Parameters.commaList(iso3).size() != 1 || Parameters.commaList(variable).size() != 1) {
            throw ProblemException.parameter(Parameters.commaList(iso3).size() != 1 ? "iso3" : "variable",
                    "expected exactly one");
        }
        return provenance.trace(parameters.cell(iso3.strip(), year, variable.strip()));
    }

    @GET
    @Path("/coverage")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPanelCoverage", summary = "What a panel lacks, why, and which neighbour lacked data", description = "A row for each reason of each cell that is missing, rests on fewer neighbours than it has, or is interpolated; or a summary by variable.")
    public Response coverage(@BeanParam PanelParameters parameters,
            @Parameter(description = "cell (default) or variable, for a summary", example = "variable") @RestQuery String by,
            @BeanParam TableRequest table) {
        Prepared panel = panels.prepare(parameters.query(partners));
        return table.respond(coverage.table(panel, by), panel.hash());
    }

    @GET
    @Path("/codebook")
    @Produces({ MediaTypes.JSON, "application/csvm+json", "application/xml" })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPanelCodebook", summary = "What the columns of a panel are", description = "As JSON, as metadata of CSV on the Web (csvw), or as DDI Codebook 2.5 (ddi).")
    public Response codebook(@BeanParam PanelParameters parameters,
            @Parameter(description = "json (default), csvw or ddi", example = "ddi") @RestQuery String format,
            @Context UriInfo uri) {
        if (format != null && !format.equals("json") && !format.equals("csvw") && !format.equals("ddi")) {
            throw new ProblemException(KitProblem.NOT_ACCEPTABLE,
                    "The format '" + format + "' is not offered; there are json, csvw and ddi.",
                    ProblemError.parameter("format", "not one of json, csvw, ddi"));
        }
        CodebookView codebook = codebooks.describe(panels.prepare(parameters.query(partners)));
        if ("csvw".equals(format)) {
            String csv = address(uri, "/panel");
            return Response.ok(CodebookFormats.csvw(codebook, csv + (csv.contains("?") ? "&" : "?") + "format=csv"),
                    "application/csvm+json").build();
        }
        return "ddi".equals(format) ? Response.ok(CodebookFormats.ddi(codebook), "application/xml").build()
                : Response.ok(codebook, MediaTypes.JSON).build();
    }

    @GET
    @Path("/citation")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getPanelCitation", summary = "Hash and citation of a panel, and the releases that it rests on")
    public CitationView citation(@BeanParam PanelParameters parameters, @Context UriInfo uri) {
        return citations.cite(panels.prepare(parameters.query(partners)), address(uri, "/panel"));
    }

    private static void require(String name, Object value) {
        if (value == null) {
            throw ProblemException.parameter(name, "is needed");
        }
    }
}
