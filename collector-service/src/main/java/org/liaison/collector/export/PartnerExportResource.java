package org.liaison.collector.export;

import java.io.IOException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.liaison.collector.item.ItemQuery;
import org.liaison.collector.partner.PartnerRegister;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;
import org.liaison.kit.sql.Database;
import org.liaison.kit.sql.Sql;

/** The items in the shape of the article's data set: one sheet per partner with name, link and date. */
@Path("/exports/partners")
@Tag(name = "Items")
public class PartnerExportResource {

    private final Database database;
    private final PartnerRegister register;

    PartnerExportResource(Database database, PartnerRegister register) {
        this.database = database;
        this.register = register;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "exportPartners", summary = "Name, link and date by partner", description = "Accepted items, of those that are the same page only one."
            + " xlsx without limit: a workbook with one sheet per partner; the other formats: one table, by partner and date.")
    public Response export(@BeanParam ItemQuery query, @BeanParam TableRequest table, @Context UriInfo uri,
            @Context HttpHeaders headers) throws IOException {
        query.where(new Sql(""));
        PartnerItems items = new PartnerItems(database, query);
        if (!workbook(uri, headers)) {
            return table.respond(items);
        }
        PartnerWorkbook workbook = PartnerWorkbook.spool(items, register);
        StreamingOutput body = workbook::transferTo;
        return Response.ok(body, MediaTypes.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"partners.xlsx\"").build();
    }

    private static boolean workbook(UriInfo uri, HttpHeaders headers) {
        String format = uri.getQueryParameters().getFirst("format");
        boolean part = uri.getQueryParameters().containsKey("limit") || uri.getQueryParameters().containsKey("cursor");
        boolean asked = format == null ? headers.getAcceptableMediaTypes().get(0).equals(MediaType.valueOf(MediaTypes.XLSX))
                : format.equalsIgnoreCase("xlsx");
        return asked && !part;
    }
}
