package org.liaison.indicators.vintage;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** The publishers whose files are read. */
@Path("/sources")
@Tag(name = "Vintages")
public class SourceResource {

    private static final List<Column> COLUMNS = List.of(Column.text("source", "As an upload names it"),
            Column.text("title", "Name of the data"), Column.text("publisher", "Who publishes it"),
            Column.text("homepage", "Where"), Column.text("licence", "Licence, or what stands in its place"),
            Column.text("licence_url", "Text of the licence"),
            Column.text("citation", "How the publisher asks to be cited; {label} is the release"),
            Column.text("terms", "What to mind beside the licence"), Column.text("layout", "Files that are read"));

    private final Publications publications;

    SourceResource(Publications publications) {
        this.publications = publications;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSources", summary = "Publishers, licences, citations and the layouts that are read")
    public Response list(@BeanParam TableRequest table) {
        List<Object[]> rows = publications.all().stream().map(one -> new Object[] { one.source(), one.title(), one.publisher(),
                one.homepage(), one.licence(), one.licenceUrl(), one.citation(), one.terms(), one.layout() }).toList();
        return table.respond(Table.of("sources", COLUMNS, rows), publications.version());
    }
}
