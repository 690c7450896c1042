package org.liaison.coding.release;

import java.util.List;

import javax.sql.DataSource;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.coding.codebook.Scope;
import org.liaison.coding.round.Caller;
import org.liaison.coding.round.Ids;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.http.YearRange;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;

/** Counts and interactions as they were published. */
@Path("/releases")
@Tag(name = "Releases")
public class ReleaseResource {

    private static final String RELEASE = "release";
    private static final List<Column> COLUMNS = List.of(Column.text("id", RELEASE), Column.text("title", "title"),
            Column.text("codebook", "codebook"), Column.text("codebook_version", "version of the codebook"),
            Column.text("scope", "working or strict"), Column.text("years", "years of the events"),
            Column.text("created_by", "who released it"), Column.text("created_at", "when"),
            Column.text("sha256", "digest of the rows"));

    private final ReleaseService releases;
    private final DataSource database;

    ReleaseResource(ReleaseService releases, DataSource database) {
        this.releases = releases;
        this.database = database;
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "release", summary = "Publish counts that stay as they are", description = "Freezes the counts and the interactions that they count, with the figures of reliability of the rounds and the last error rates. Without a round in which two people coded the same units by the version in force, nothing is released.")
    @APIResponse(responseCode = "201", description = "The release", content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    public Response publish(@Valid @NotNull NewRelease release, @Context SecurityContext caller) {
        ReleaseView made = releases.publish(release, scope(release.scope()), years(release.years()), Caller.name(caller));
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, "/api/coding/v1/releases/" + made.id())
                .entity(made).build();
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "releases", summary = "The releases, the oldest first")
    public Response list(@BeanParam TableRequest table) {
        return table.respond(new SqlTable(database, "releases", COLUMNS, """
                select to_char(number, 'FM000000000000') as row_key, id, title, codebook, codebook_version, scope,
                  years_from || ':' || years_to as years, created_by,
                  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as created_at, sha256
                from release""", List.of()));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "releaseById", summary = "A release with its figures of reliability")
    public ReleaseView get(@RestPath String id) {
        return releases.get(Ids.of(RELEASE, id));
    }

    @GET
    @Path("/{id}/counts")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "releasedCounts", summary = "Frequency, Intensity and categories as they were released")
    public Response counts(@RestPath String id, @BeanParam ReleaseQuery query, @BeanParam TableRequest table) {
        return rows(id, "counts", query, table);
    }

    @GET
    @Path("/{id}/interactions")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "releasedInteractions", summary = "The interactions that a release counts, as they were")
    public Response interactions(@RestPath String id, @BeanParam ReleaseQuery query, @BeanParam TableRequest table) {
        return rows(id, "interactions", query, table);
    }

    /** They never change, so the digest of the release tells a client that has them. */
    private Response rows(String id, String kind, ReleaseQuery query, TableRequest table) {
        ReleaseView release = get(id);
        return table.respond(releases.table(release.id(), kind, query.partners(), query.years()),
                release.id() + kind + release.sha256());
    }

    private static Scope scope(String key) {
        try {
            return Scope.of(key);
        } catch (ProblemException e) {
            throw ProblemException.unprocessable("/scope", "expected working or strict");
        }
    }

    private static YearRange years(String range) {
        try {
            return Parameters.yearRange("years", range);
        } catch (ProblemException e) {
            throw ProblemException.unprocessable("/years", "expected a year or a range such as 2011:2018");
        }
    }

    /** Which rows of a release are asked for. */
    public static class ReleaseQuery {

        @RestQuery
        @Parameter(description = "ISO3 codes, comma for or; all where absent", example = "SWE,FIN")
        String partner;

        @RestQuery
        @Parameter(description = "A year or a closed range; all where absent", example = "2014")
        String years;

        List<String> partners() {
            return Parameters.partners("partner", partner);
        }

        YearRange years() {
            return Parameters.yearRange("years", years);
        }
    }
}
