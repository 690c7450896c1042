package org.liaison.coding.codebook;

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
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** The codebooks: what is measured, with which categories and weights, by which rules. */
@Path("/codebooks")
@Tag(name = "Codebooks")
public class CodebookResource {

    private static final List<Column> COLUMNS = List.of(Column.text("name", "name"), Column.text("version", "version"),
            Column.text("title", "title"), Column.text("sha256", "digest of the file"));

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "codebooks", summary = "The codebooks and their versions")
    public Response list(@BeanParam TableRequest table) {
        List<Object[]> rows = Codebooks.shipped().stream()
                .map(book -> new Object[] { book.name(), book.version(), book.title(), book.sha256() }).toList();
        return table.respond(Table.of("codebooks", COLUMNS, rows));
    }

    @GET
    @Path("/{codebook}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "codebook", summary = "The newest version of a codebook")
    public Codebook get(@RestPath @Parameter(example = "partnerships") String codebook) {
        if (Codebooks.shipped().stream().noneMatch(book -> book.name().equals(codebook))) {
            throw ProblemException.notFound("codebook", "'" + codebook + "'");
        }
        return Codebooks.latest(codebook);
    }
}
