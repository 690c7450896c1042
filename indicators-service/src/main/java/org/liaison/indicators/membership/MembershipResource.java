package org.liaison.indicators.membership;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Who is a member of which organisation when. */
@Path("/memberships")
@Tag(name = "Countries")
public class MembershipResource {

    private static final String EXAMPLE = """
            organisation,iso3,from,to,note
            Nordic Council,SWE,1952-02-13,,
            Nordic Council,FIN,1955-12-23,,
            """;
    private static final List<Column> COLUMNS = List.of(
            Column.text("organisation", "Organisation or partnership framework"), Column.text("iso3", "Country"),
            Column.date("from", "First day"), Column.date("to", "Last day; empty where it goes on"),
            Column.text("precision", "Whether the first day is known to the day, the month or the year"),
            Column.text("list", "Id of the uploaded list; empty for the register"), Column.text("note", "Remark"));
    private static final List<Column> LISTS = List.of(Column.text("id", "Id, made of the content"),
            Column.text("label", "Name of the list"), Column.text("organisations", "Its organisations, comma separated"),
            Column.integer("memberships", "Rows"), Column.text("sha256", "Digest of the file"),
            Column.text("created_at", "When it was uploaded"));

    private final MembershipService memberships;

    MembershipResource(MembershipService memberships) {
        this.memberships = memberships;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listMemberships", summary = "Memberships over time", description = "NATO by day of accession, its partnership frameworks (PfP, MD, ICI, PatG), the EU and the CSTO, or an uploaded list.")
    public Response list(
            @Parameter(description = "Organisations, comma separated", example = "NATO") @RestQuery String organisation,
            @Parameter(description = "Countries, comma separated", example = "MNE,SWE") @RestQuery String iso3,
            @Parameter(description = "The day on which they hold; all without it", example = "2017-12-31") @RestQuery LocalDate at,
            @Parameter(description = "Id of an uploaded list; the register without it") @RestQuery String list,
            @BeanParam TableRequest table) {
        return table.respond(Table.of("memberships", COLUMNS, memberships
                .memberships(list, Parameters.commaList(organisation), Parameters.commaList(iso3), at).stream()
                .map(one -> new Object[] { one.organisation(), one.iso3(), one.period().from(), one.period().to(),
                        one.precision(), one.list(), one.note() })
                .toList()));
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.CSV)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.DATA_MANAGER)
    @APIResponse(responseCode = "201", description = "Stored", content = @Content(schema = @Schema(implementation = MembershipListView.class)))
    @APIResponse(responseCode = "200", description = "The same list is stored already", content = @Content(schema = @Schema(implementation = MembershipListView.class)))
    @Operation(operationId = "uploadMemberships", summary = "Upload a list of members", description = "CSV with organisation, iso3, from, to. 201 for a new list; the same file again is 200 with the same id. "
            + "Formulas use its organisations by name, e.g. membership_share(trade_flow, \"Nordic Council\").")
    @RequestBody(content = @Content(mediaType = MediaTypes.CSV, examples = @ExampleObject(name = "list", value = EXAMPLE)))
    public Response upload(@Parameter(description = "Name of the list", example = "Nordic Council") @RestQuery String label,
            @Parameter(description = "`skip` stores the good rows of a file with bad ones", example = "skip") @RestQuery("on_error") String onError,
            String csv) {
        if (onError != null && !onError.equals("skip") && !onError.equals("fail")) {
            throw ProblemException.parameter("on_error", "expected skip or fail, got '" + onError + "'");
        }
        MembershipService.Stored stored = memberships.upload(csv == null ? "" : csv, label, "skip".equals(onError));
        return Response.status(stored.isNew() ? 201 : 200)
                .header("Location", "/api/indicators/v1/memberships/lists/" + stored.list().id()).entity(stored.list()).build();
    }

    @GET
    @Path("/lists")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listMembershipLists", summary = "The uploaded lists of members")
    public Response lists(@BeanParam TableRequest table) {
        return table.respond(Table.of("membership_lists", LISTS, memberships.lists().stream()
                .map(one -> new Object[] { one.id(), one.label(), String.join(",", one.organisations()), one.memberships(),
                        one.sha256(), one.createdAt().toString() })
                .toList()));
    }

    @GET
    @Path("/lists/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getMembershipList", summary = "An uploaded list of members")
    public MembershipListView get(@RestPath String id) {
        return memberships.list(id);
    }
}
