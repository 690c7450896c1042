package org.liaison.indicators.country;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Table;
import org.liaison.kit.table.TableFormat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** From one system of country codes, or from names, to others; it only computes and needs no key. */
@Path("/crosswalks")
@Tag(name = "Countries")
public class CrosswalkResource {

    private static final String SYSTEMS = "any, name, iso3, iso2, iso_numeric, m49, cow, cow_abb, gw, vdem, imf or wdi";

    private final CrosswalkService crosswalks;

    CrosswalkResource(CrosswalkService crosswalks) {
        this.crosswalks = crosswalks;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCrosswalk", summary = "Countries of a few codes")
    public Response get(@Parameter(description = SYSTEMS, example = "cow") @RestQuery String from,
            @Parameter(description = "Systems wanted, comma separated", example = "iso3,gw") @RestQuery String to,
            @Parameter(description = "Codes or names, comma separated; names with commas need the POST", example = "345,365") @RestQuery String values,
            @Parameter(description = "The year that they speak of", example = "1985") @RestQuery Integer year,
            @Parameter(description = "The day that they speak of instead, such as 1985-06-30") @RestQuery LocalDate date,
            @BeanParam TableRequest table, @RestQuery String format, @Context HttpHeaders headers) {
        List<JsonNode> asked = Parameters.commaList(values).stream().<JsonNode> map(TextNode::new).toList();
        if (asked.isEmpty()) {
            throw ProblemException.parameter("values", "is needed");
        }
        return answer(crosswalks.ofValues(new NewCrosswalk(from, Parameters.commaList(to), asked, year, date)), table, format,
                headers);
    }

    @POST
    @Consumes(MediaTypes.JSON)
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "postCrosswalk", summary = "Countries of codes or names, with the reason for each match and each failure", description = "A value may be a text, a number, or {value, year}. Where a code or name changed its meaning, the year decides.")
    public Response ofValues(NewCrosswalk asked, @BeanParam TableRequest table, @RestQuery String format,
            @Context HttpHeaders headers) {
        if (asked == null) {
            throw ProblemException.unprocessable("", "The body is empty.");
        }
        return answer(crosswalks.ofValues(asked), table, format, headers);
    }

    @POST
    @Consumes(MediaTypes.CSV)
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "postCrosswalkOfTable", summary = "The countries of a column of a CSV table", description = "The answer is the table with the columns of the crosswalk added.")
    public Response ofTable(String csv, @Parameter(description = SYSTEMS, example = "name") @RestQuery String from,
            @Parameter(description = "Systems wanted, comma separated", example = "iso3,cow") @RestQuery String to,
            @Parameter(description = "Column of codes or names; the first one without it", example = "country") @RestQuery String column,
            @Parameter(description = "Column of years", example = "year") @RestQuery("year_column") String yearColumn,
            @Parameter(description = "The year that all rows speak of, where there is no column of years") @RestQuery Integer year,
            @Parameter(description = "The day that all rows speak of instead, such as 2005-06-30") @RestQuery LocalDate date,
            @BeanParam TableRequest table, @RestQuery String format, @Context HttpHeaders headers) {
        return answer(crosswalks.ofTable(csv == null ? "" : csv, from, Parameters.commaList(to),
                new CrosswalkService.CsvColumns(column, yearColumn), year, date), table, format, headers);
    }

    /** JSON whole instead of in pages: the next page of a POST could not be asked for by an address. */
    private static Response answer(Table rows, TableRequest table, String format, HttpHeaders headers) {
        boolean json = format == null ? headers.getAcceptableMediaTypes().get(0).isCompatible(MediaType.APPLICATION_JSON_TYPE)
                : format.equalsIgnoreCase("json");
        if (!json) {
            return table.respond(rows);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"data\":".getBytes(StandardCharsets.UTF_8));
        try {
            TableFormat.JSON.writer().write(rows, null, -1, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        body.writeBytes(",\"next\":null}".getBytes(StandardCharsets.UTF_8));
        return Response.ok(body.toByteArray(), MediaTypes.JSON).build();
    }
}
