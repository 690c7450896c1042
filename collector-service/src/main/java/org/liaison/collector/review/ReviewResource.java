package org.liaison.collector.review;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.collector.item.ItemDecisions;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.security.Roles;

/** The work of people on the verdicts of screening. */
@Path("/reviews")
@Tag(name = "Reviews")
public class ReviewResource {

    private static final String REASON = "{\"reason\": \"the wrong filter\"}";

    private final ReviewService reviews;
    private final ReviewTables tables;
    private final SecondOpinions opinions;
    private final ItemDecisions decisions;

    ReviewResource(ReviewService reviews, ReviewTables tables, SecondOpinions opinions, ItemDecisions decisions) {
        this.reviews = reviews;
        this.tables = tables;
        this.opinions = opinions;
        this.decisions = decisions;
    }

    /** Why something is done. */
    public record Reason(@NotBlank String reason) {
    }

    /** A second opinion about an item. */
    public record NewOpinion(@NotBlank String item,
            @NotNull @Pattern(regexp = "accept|reject", message = "must be accept or reject") String verdict,
            @NotBlank String reason) {
    }

    /** How many decisions were taken back. */
    public record Undone(int items) {
    }

    /** Items for a second opinion. */
    public record BlindItems(List<SecondOpinions.BlindItem> data) {
    }

    @GET
    @Path("/queue")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listReviewQueue", summary = "Items that wait for a person", description = "The most doubtful first. Without kind, confidence,"
            + " status and why: conflicts, announced contacts that nobody reported, undated items and verdicts below the confidence that is set;"
            + " with one of them: all items that no person decided and that meet the filter.")
    public Response queue(@BeanParam QueueQuery query, @BeanParam TableRequest table) {
        return table.respond(reviews.queue(query));
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listReviews", summary = "Who decided what, when and why", description = "In the order in which they came; nothing is deleted.")
    public Response list(@RestQuery @Parameter(description = "Id of an item") String item,
            @RestQuery @Parameter(description = "Who decided") String reviewer, @BeanParam TableRequest table) {
        return table.respond(tables.reviews(item, reviewer));
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "reviewItems", summary = "Accept or reject many items", description = "All or none: those listed, or those that a filter of the queue"
            + " meets, if they are as many as expected. Each is published again, or withdrawn.")
    @APIResponse(responseCode = "201", description = "How many, and the id by which all can be taken back")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = {
            @ExampleObject(name = "filter", value = """
                    {"filter": {"partner": "GEO", "kind": "homonym", "status": "rejected"}, "expected": 12, "verdict": "reject", "reason": "the US state"}"""),
            @ExampleObject(name = "items", value = """
                    {"items": ["c-0c0ab7d1c1a3e2f4b5d6"], "verdict": "accept", "reason": "the minister is in the caption"}""") }))
    public Response decide(@Valid @NotNull NewReviews request, @Context SecurityContext caller) {
        return Response.status(Response.Status.CREATED).entity(reviews.decide(request, name(caller))).build();
    }

    @POST
    @Path("/{id}/undo")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "undoReview", summary = "Take back a decision", description = "The item gets back the status it had, with a new revision; both stay in the list of reviews.")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "reason", value = REASON)))
    public Undone undo(@RestPath @Parameter(example = "1") long id, @Valid @NotNull Reason reason,
            @Context SecurityContext caller) {
        decisions.undo(id, reason.reason(), name(caller));
        return new Undone(1);
    }

    @POST
    @Path("/bulk/{bulk}/undo")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "undoReviews", summary = "Take back the decisions made together", description = "Those on which no later decision stands.")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "reason", value = REASON)))
    public Undone undoBulk(@RestPath UUID bulk, @Valid @NotNull Reason reason, @Context SecurityContext caller) {
        return new Undone(decisions.undoBulk(bulk, reason.reason(), name(caller)));
    }

    @GET
    @Path("/blind")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "listBlindItems", summary = "Items for a second opinion", description = "Decided once by somebody else; neither status nor verdict is shown.")
    public BlindItems blind(
            @RestQuery @DefaultValue("20") @Min(1) @Max(1000) @Parameter(description = "Items at most", example = "20") int limit,
            @Context SecurityContext caller) {
        return new BlindItems(opinions.waiting(name(caller), limit));
    }

    @POST
    @Path("/blind")
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "giveSecondOpinion", summary = "Give a second opinion", description = "By another person than the first. Changes nothing; where the two differ"
            + " the item goes to the list of conflicts, until somebody decides it.")
    @APIResponse(responseCode = "201", description = "Whether the two agree")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "opinion", value = """
            {"item": "c-0c0ab7d1c1a3e2f4b5d6", "verdict": "reject", "reason": "the partner is only the venue"}""")))
    public Response give(@Valid @NotNull NewOpinion request, @Context SecurityContext caller) {
        return Response.status(Response.Status.CREATED)
                .entity(opinions.give(request.item(), request.verdict(), request.reason(), name(caller))).build();
    }

    @GET
    @Path("/conflicts")
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "listReviewConflicts", summary = "Items about which two persons differ")
    public Response conflicts(
            @RestQuery @DefaultValue("false") @Parameter(description = "true: those that were settled", example = "false") boolean settled,
            @BeanParam TableRequest table) {
        return table.respond(tables.conflicts(settled));
    }

    @GET
    @Path("/agreement")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getReviewAgreement", summary = "How often second opinions agree", description = "Share and Cohen's kappa over all items with two opinions.")
    public SecondOpinions.Agreement agreement() {
        return opinions.agreement();
    }

    private static String name(SecurityContext caller) {
        return caller.getUserPrincipal() == null ? "unknown" : caller.getUserPrincipal().getName();
    }
}
