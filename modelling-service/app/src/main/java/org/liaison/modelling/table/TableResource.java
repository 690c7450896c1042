package org.liaison.modelling.table;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.security.Roles;

@Path("/tables")
@Tag(name = "After a fit")
public class TableResource {

    private final TableService service;

    TableResource(TableService service) {
        this.service = service;
    }

    @GET
    @Produces({ "text/html", "application/x-latex", "text/markdown", MediaTypes.CSV, MediaTypes.XLSX })
    @RolesAllowed(Roles.VIEWER)
    @Operation(summary = "Fits side by side", description = "html, latex and markdown are rounded for reading; csv and xlsx hold"
            + " `estimate_i`, `std_error_i` and `stars_i` of the i-th fit without rounding.")
    public Response printTable(
            @Parameter(description = "ids of fits between commas", required = true) @RestQuery String fits,
            @Parameter(description = "html (default), latex, markdown, csv or xlsx; wins over Accept") @RestQuery String format,
            @Context HttpHeaders headers) {
        PrintFormat chosen = PrintFormat.of(format,
                headers.getAcceptableMediaTypes().stream().map(type -> type.getType() + "/" + type.getSubtype()).toList());
        return Response.ok(service.table(Parameters.commaList(fits), chosen), chosen.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }
}
