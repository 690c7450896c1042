package org.liaison.collector.review;

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
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.security.Roles;

/** Contacts that were announced. */
@Path("/announcements")
@Tag(name = "Reviews")
public class AnnouncementResource {

    private final ReviewTables tables;

    AnnouncementResource(ReviewTables tables) {
        this.tables = tables;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listAnnouncements", summary = "Announced contacts", description = "waiting: no report yet; returned: none came in time, the item is"
            + " in the review queue; reported: by another item. Looked through every hour.")
    public Response list(
            @RestQuery @Parameter(description = "waiting, returned or reported", example = "returned") String state,
            @BeanParam TableRequest table) {
        return table.respond(tables.announcements(state));
    }
}
