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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
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
    private static final String YAML_EXAMPLE = """
            id: example-press
            name: Example press site
            base: https://www.example.org
            listing: {path: "/archive/{year}", parameters: {page: "{page}"}, first: 1, order: newest_first, row: ul.news li, date: time}
            feed: {path: /rss.xml}
            item: {title: h1, date: [time@datetime, p.date], body: article, remove: [nav]}
            layouts:
              - {name: before 2012, when: table.page, title: td.headline, date: td.date, body: td.text}
            """;
    private static final List<Column> REVISIONS = List.of(Column.integer("revision", "from 1 on"),
            Column.text("name", "for people"), Column.text("created_at", "when it became the present one"),
            Column.text("sha256", "of the profile"));
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
    @Consumes({ MediaTypes.JSON, YamlReader.YAML, "application/x-yaml", "text/yaml" })
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "registerSource", summary = "Register a site, or replace its profile", description = """
            201 for a new site, 200 for a replaced profile. Another content is the next revision; the same again changes nothing.
            `GET /profiles/schema` explains each field.""")
    @RequestBody(content = {
            @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "site", value = EXAMPLE)),
            @Content(mediaType = YamlReader.YAML, examples = @ExampleObject(name = "site", value = YAML_EXAMPLE)) })
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
    @Operation(operationId = "getSource", summary = "A site with its profile", description = "As it is now, or as it was at a revision.")
    @APIResponse(responseCode = "200", description = "The site", content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = SourceView.class)))
    public Response get(@RestPath String id,
            @Parameter(description = "The present one without it", example = "1") @RestQuery Integer revision,
            @Context Request request) {
        SourceView view = (revision == null ? sources.find(id) : sources.find(id, revision)).orElseThrow(
                () -> ProblemException.notFound(revision == null ? "source" : "revision " + revision + " of source", id));
        EntityTag tag = new EntityTag(id + "-" + view.revision());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(view) : unchanged).tag(tag).build();
    }

    @GET
    @Path("/{id}/revisions")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listSourceRevisions", summary = "All profiles that a site has had", description = "`GET /sources/{id}?revision=` reads one. A collection keeps the revision that it began with.")
    public Response revisions(@RestPath String id, @BeanParam TableRequest table) {
        return table.respond(Table.of("revisions", REVISIONS, sources.revisions(id).stream().map(s -> new Object[] {
                (long) s.revision(), s.name(), s.updatedAt().toString(), sources.digest(s.profile()) }).toList()));
    }
}
