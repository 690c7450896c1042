package org.liaison.collector.partner;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Every way in which a partner is written. */
@Path("/names")
@Tag(name = "Partners")
public class NameResource {

    private static final List<Column> COLUMNS = List.of(Column.text("partner", "ISO3, or id of another party"),
            Column.text("kind", "official, alias, demonym, adjective, capital, place, ship or group"),
            Column.text("language", "two or three letters; sh: Serbian, Bosnian, Croatian in Latin letters, sr: in Cyrillic"),
            Column.text("name", "as it is written"), Column.bool("stem", "inflected endings may follow"),
            Column.date("from", "first day of use, empty where always used"),
            Column.date("until", "first day on which it is no longer used"),
            Column.integer("id", "of an added name, empty for one shipped with the service"),
            Column.integer("version", "of the names from which on it is in force, 0 for one shipped"));

    private final PartnerRegister register;
    private final AddedNames added;

    NameResource(PartnerRegister register, AddedNames added) {
        this.register = register;
        this.added = added;
    }

    /** What adding names answers. */
    public record NamesAdded(long version, List<Long> ids) {
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listNames", summary = "The names of the partners", description = "All forms by which partners are recognised, with kind,"
            + " language and period of use; those added by users behind those shipped.")
    public Response list(@BeanParam NameQuery query, @BeanParam TableRequest table) {
        query.check();
        List<Object[]> rows = new ArrayList<>();
        register.all().forEach(p -> p.names().forEach(form -> add(rows, query, new NameView(null, form, 0))));
        register.groups().forEach(form -> add(rows, query, new NameView(null, form, 0)));
        added.views(query.version == null ? added.version() : query.version).forEach(view -> add(rows, query, view));
        return table.respond(Table.of("names", COLUMNS, rows));
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "addNames", summary = "Add names", description = "For partners or for any other party, such as the states of another study."
            + " Makes a new version, by which everything that comes in is screened; POST /screenings screens again what is there.")
    @APIResponse(responseCode = "201", description = "The version and the ids of the names")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "names", value = """
            {"names": [{"partner": "GEO", "kind": "place", "text": "Zugdidi"},
                       {"partner": "KOR", "kind": "official", "text": "République de Corée", "language": "fr"},
                       {"partner": "warsaw-pact", "kind": "official", "text": "Warsaw Pact", "from": "1955-05-14", "until": "1991-07-01"}],
             "reason": "towns of the border monitoring"}""")))
    public Response add(@Valid @NotNull NewNames request, @Context SecurityContext caller) {
        List<NameView> views = added.add(request, author(caller));
        return Response.status(Response.Status.CREATED)
                .entity(new NamesAdded(views.get(0).version(), views.stream().map(NameView::id).toList())).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "withdrawName", summary = "Withdraw an added name", description = "It stays in the versions that had it; names shipped with the service stay.")
    @APIResponse(responseCode = "204", description = "Withdrawn, under a new version")
    public void withdraw(@RestPath @Parameter(example = "1") long id, @Context SecurityContext caller) {
        added.withdraw(id, author(caller));
    }

    private static String author(SecurityContext caller) {
        return caller.getUserPrincipal() == null ? "unknown" : caller.getUserPrincipal().getName();
    }

    private static void add(List<Object[]> rows, NameQuery query, NameView view) {
        NameForm f = view.form();
        if (query.matches(f)) {
            rows.add(new Object[] { f.partner(), f.kind().code(), f.language(), f.text(), f.stem(), f.from(), f.until(),
                    view.id(),
                    view.version() });
        }
    }
}
