package org.liaison.collector.source;

import java.net.URI;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Sites, each described by a profile. */
@Path("/sources")
@Tag(name = "Sources")
public class SourceResource {

    private static final String EXAMPLE = """
            {"id": "example-press", "name": "Example press site", "base": "https://www.example.org",
             "search": {"path": "/search", "parameters": {"q": "{query}", "since": "{from}", "until": "{to}", "page": "{page}"},
                        "first": 1, "row": "ul.results li", "title": "a", "date": "span.date", "total": "p.count"},
             "item": {"title": "h1", "date": "p.date", "body": "article", "remove": ["nav", "p.date"]},
             "canonical": {"patterns": ["/news_([0-9]+)"], "drop_parameters": ["lang"]},
             "politeness": {"delay_ms": 3000}}""";
    private static final List<Column> COLUMNS = List.of(Column.text("id", "source of the items"),
            Column.text("name", "for people"),
            Column.text("base", "address of the site"), Column.text("partner", "ISO3 where it is a partner's own site"),
            Column.integer("revision", "grows each time the profile is replaced"));

    private final SourceService sources;

    SourceResource(SourceService sources) {
        this.sources = sources;
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "registerSource", summary = "Register a site, or replace its profile", description = "201 for a new site, 200 for a replaced profile.")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "site", value = EXAMPLE)))
    public Response register(SiteProfile profile) {
        if (profile == null) {
            throw ProblemException.unprocessable("", "A site profile is expected.");
        }
        SourceService.Registered registered = sources.register(profile);
        return registered.isNew()
                ? Response.status(Response.Status.CREATED)
                        .header("Location", URI.create("/api/collector/v1/sources/" + profile.id()))
                        .entity(registered.view()).build()
                : Response.ok(registered.view()).build();
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSources", summary = "The registered sites")
    public Response list(@BeanParam TableRequest table) {
        return table.respond(Table.of("sources", COLUMNS, sources.all().stream().map(s -> new Object[] { s.id(), s.name(),
                s.profile().base(), s.profile().partner(), (long) s.revision() }).toList()));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getSource", summary = "A site with its profile")
    public SourceView get(@RestPath String id) {
        return sources.find(id).orElseThrow(() -> ProblemException.notFound("source", id));
    }
}
