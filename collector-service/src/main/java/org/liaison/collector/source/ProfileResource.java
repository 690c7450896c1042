package org.liaison.collector.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** The profiles that come with the service, and the schema that all profiles follow. */
@Path("/profiles")
@Tag(name = "Sources")
public class ProfileResource {

    /** Media type of a JSON Schema. */
    static final String SCHEMA = "application/schema+json";
    private static final String SCHEMA_FILE = "/schema/site-profile.json";
    private static final List<Column> COLUMNS = List.of(Column.text("id", "id of the source it makes"),
            Column.text("name", "for people"), Column.text("base", "address of the site"),
            Column.text("partner", "ISO3 where it is a partner's own site"),
            Column.text("languages", "two-letter codes, separated by a bar; the first is the default"),
            Column.text("routes", "ways by which its items are found, separated by a bar"));

    private final ShippedProfiles profiles;

    ProfileResource(ShippedProfiles profiles) {
        this.profiles = profiles;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listProfiles", summary = "Profiles that come with the service", description = "To use one, send it to `POST /sources`, changed or not.")
    public Response list(@BeanParam TableRequest table) {
        return table.respond(Table.of("profiles", COLUMNS,
                profiles.all().stream().map(ShippedProfile::profile)
                        .map(p -> new Object[] { p.id(), p.name(), p.base(), p.partner(), String.join("|", p.languages()),
                                String.join("|", p.walkable().stream().map(Route::slug).toList()) })
                        .toList()));
    }

    @GET
    @Path("/{id}")
    @Produces({ MediaTypes.JSON, YamlReader.YAML })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getProfile", summary = "A profile that comes with the service", description = "As YAML with its comments, or as JSON.")
    @APIResponse(responseCode = "200", description = "The profile", content = {
            @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = SiteProfile.class)),
            @Content(mediaType = YamlReader.YAML, schema = @Schema(implementation = SiteProfile.class)) })
    public Response get(@Parameter(example = "nato-hq") @RestPath String id,
            @Parameter(description = "json or yaml; wins over the Accept header", example = "yaml") @RestQuery String format,
            @Context HttpHeaders headers) {
        ShippedProfile shipped = profiles.find(id).orElseThrow(() -> ProblemException.notFound("shipped profile", id));
        if (format != null && !List.of("json", "yaml").contains(format)) {
            throw new ProblemException(KitProblem.NOT_ACCEPTABLE, "A profile is given as json or yaml.");
        }
        boolean yaml = format == null
                ? headers.getAcceptableMediaTypes().stream().findFirst().filter(t -> t.getSubtype().equals("yaml")).isPresent()
                : format.equals("yaml");
        return yaml ? Response.ok(shipped.yaml(), MediaType.valueOf(YamlReader.YAML).withCharset("utf-8")).build()
                : Response.ok(shipped.profile(), MediaTypes.JSON).build();
    }

    @GET
    @Path("/schema")
    @Produces(SCHEMA)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getProfileSchema", summary = "JSON Schema of site profiles", description = "With it an editor completes and explains each field: `# yaml-language-server: $schema=<address>` as the first line of a YAML file.")
    public String schema() throws IOException {
        try (InputStream in = ProfileResource.class.getResourceAsStream(SCHEMA_FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
