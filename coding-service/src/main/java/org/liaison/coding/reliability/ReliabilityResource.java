package org.liaison.coding.reliability;

import java.io.File;
import java.io.IOException;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.security.Roles;

import com.fasterxml.jackson.databind.ObjectMapper;

/** How far coders agree, on ratings that the caller sends along; nothing is stored. */
@Path("/reliability")
@Tag(name = "Reliability")
public class ReliabilityResource {

    private final ObjectMapper mapper;

    ReliabilityResource(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @POST
    @Consumes({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.XLSX })
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "reliability", summary = "Krippendorff's alpha, kappas, Gwet's coefficients and percent agreement", description = "Ratings are"
            + " a JSON document or a table: columns unit, coder, value (date, occasion), or a column unit and one for each coder."
            + " With a table the settings are query parameters, with JSON they are members of the document. A coefficient"
            + " that is not defined is null, and estimates and notes say why. With `machine` that coder is compared with each"
            + " person and kept out of the rest; with `over_time` (year, quarter, month) agreement is followed along `date`;"
            + " a second coding by the same coder has `occasion` 2. Equations: METHODS.md of the service.")
    @RequestBody(content = {
            @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = RatingsBody.class)),
            @Content(mediaType = MediaTypes.CSV, examples = @ExampleObject(name = "wide", value = """
                    unit,anna,ben
                    u1,4,4
                    u2,2,3
                    u3,1,
                    """)),
            @Content(mediaType = MediaTypes.XLSX) })
    public ReliabilityReport assess(File body, @Context HttpHeaders headers, @BeanParam ReliabilityQuery query)
            throws IOException {
        MediaType type = headers.getMediaType();
        boolean json = type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        SettingsMaker settings = new SettingsMaker(!json);
        query.into(settings);
        RatingTable table = json ? RatingDocument.read(body.toPath(), mapper, settings) : RatingSheet.read(body.toPath(), type);
        Settings chosen = settings.settings();
        return Reliability.of(table.build(chosen.level(), chosen.categories()), chosen);
    }

    /** The document, as OpenAPI shows it. */
    record RatingsBody(List<RatingBody> ratings, String level, String weights, Long seed, Integer resamples, Double confidence,
            String machine, List<String> categories, String overTime) {
    }

    /** One rating, as OpenAPI shows it. */
    record RatingBody(String unit, String coder, Object value, java.time.LocalDate date, Integer occasion) {
    }

    /** The settings beside a table. */
    public static class ReliabilityQuery {

        @RestQuery
        @Parameter(description = "nominal (where absent), ordinal, interval or ratio", example = "ordinal")
        String level;

        @RestQuery
        @Parameter(description = "linear (where absent, unless the level is nominal) or quadratic", example = "linear")
        String weights;

        @RestQuery
        @Parameter(description = "Seed of the bootstrap; 1 where absent", example = "1")
        Long seed;

        @RestQuery
        @Parameter(description = "Resamples of the bootstrap; 1000 where absent, 0 for no interval", example = "1000")
        Integer resamples;

        @RestQuery
        @Parameter(description = "Confidence of the intervals; 0.95 where absent", example = "0.95")
        Double confidence;

        @RestQuery
        @Parameter(description = "The coder that is no person")
        String machine;

        @RestQuery
        @Parameter(description = "All categories in their order, comma between them", example = "1,2,3,4")
        String categories;

        @RestQuery("over_time")
        @Parameter(description = "year, quarter or month: agreement along date")
        String overTime;

        void into(SettingsMaker settings) {
            set(settings, "level", level);
            set(settings, "weights", weights);
            set(settings, "seed", seed);
            set(settings, "resamples", resamples);
            set(settings, "confidence", confidence);
            set(settings, "machine", machine);
            set(settings, "over_time", overTime);
            settings.set("categories", Parameters.commaList(categories));
        }

        private static void set(SettingsMaker settings, String name, Object value) {
            settings.set(name, value == null ? null : List.of(value.toString()));
        }
    }
}
