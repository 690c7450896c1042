package org.liaison.coding.round;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.liaison.coding.errorrate.ErrorRates;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** How far the people of a round agree, and how far the machine does with them. */
@Path("/coding-rounds")
@Tag(name = "Human coding")
public class RatingResource {

    private static final String ROUND = "round";
    private static final List<Column> COLUMNS = List.of(Column.text("unit", "item, or item and partner"),
            Column.text("coder", "person, machine, or adjudicated for what is final"),
            Column.text("variable", "variable of the codebook"), Column.text("value", "its value; none for no contact"),
            Column.date("date", "when the item was published"));

    private final RatingService ratings;

    RatingResource(RatingService ratings) {
        this.ratings = ratings;
    }

    @GET
    @Path("/{id}/ratings")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed({ Roles.CODER, Roles.REVIEWER })
    @Operation(operationId = "ratings", summary = "Who says what of which unit", description = "People, the machine, and under adjudicated what is final by agreement or decision. Under a codebook of interactions a unit is item x partner, and none is said of a partner without a row. Until the round is closed only reviewers who do not code in it see this.")
    public Response ratings(@RestPath String id, @BeanParam TableRequest table, @Context SecurityContext caller) {
        return table.respond(Table.of("ratings", COLUMNS, ratings.ratings(readable(id, caller)).stream()
                .map(it -> new Object[] { it.unit(), it.coder(), it.variable(), it.value(), it.day() }).toList()));
    }

    @GET
    @Path("/{id}/reliability")
    @Produces(MediaTypes.JSON)
    @RolesAllowed({ Roles.CODER, Roles.REVIEWER })
    @Operation(operationId = "roundReliability", summary = "How far coders agree, under each variable", description = "The coders among themselves, over time, and each against the machine. What is missing, and why, is said as in POST /reliability.")
    public RoundReliability reliability(@RestPath String id,
            @RestQuery @Parameter(description = "nominal, ordinal, interval or ratio; that of the variable where absent", example = "ordinal") String level,
            @RestQuery @DefaultValue("1") @Parameter(description = "Seed of the bootstrap", example = "1") long seed,
            @RestQuery("over_time") @DefaultValue("year") @Parameter(description = "year, quarter or month of publication", example = "year") String overTime,
            @Context SecurityContext caller) {
        Round round = readable(id, caller);
        return new RoundReliability(round.id(), round.codebook(), round.codebookVersion(),
                ratings.reliability(round, level, seed, overTime));
    }

    @POST
    @Path("/{id}/error-rates")
    @Idempotent
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "roundErrorRates", summary = "Measure the machine against what is final", description = "By the version of the codebook by which the round codes; published like a measurement against a sheet of hand codings.")
    @APIResponse(responseCode = "201", description = "The measurement", content = @Content(schema = @Schema(implementation = ErrorRates.class)))
    public Response errorRates(@RestPath String id,
            @RestQuery @DefaultValue("working") @Parameter(description = "working or strict", example = "working") String scope,
            @RestQuery @DefaultValue("0.95") @Parameter(description = "Confidence of the intervals", example = "0.95") double confidence,
            @Context SecurityContext caller) {
        if (!(confidence > 0 && confidence < 1)) {
            throw ProblemException.parameter("confidence", "expected a number between 0 and 1");
        }
        return Response.status(Response.Status.CREATED)
                .entity(ratings.errorRates(readable(id, caller), Scope.of(scope), confidence)).build();
    }

    private Round readable(String id, SecurityContext caller) {
        return ratings.readable(Ids.of(ROUND, id), Caller.name(caller), caller.isUserInRole(Roles.REVIEWER));
    }

    /** Agreement in a round. */
    record RoundReliability(UUID round, String codebook, String codebookVersion, List<RatingService.OfVariable> variables) {
    }
}
