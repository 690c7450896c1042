package org.liaison.collector.item;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.liaison.collector.mention.MentionScreener;
import org.liaison.collector.mention.Page;
import org.liaison.collector.mention.Screening;
import org.liaison.collector.partner.AddedNames;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.JobResponses;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.security.Roles;

/** Screening on request. */
@Path("/screenings")
@Tag(name = "Items")
public class ScreeningResource {

    private final Jobs jobs;
    private final JobResponses responses;
    private final AddedNames names;
    private final Screeners screeners;

    ScreeningResource(Jobs jobs, JobResponses responses, AddedNames names, Screeners screeners) {
        this.jobs = jobs;
        this.responses = responses;
        this.names = names;
        this.screeners = screeners;
    }

    /** What to screen again. */
    public record NewScreening(List<@NotBlank String> sources) {
    }

    /** A text to try. */
    public record Trial(String owner, LocalDate date, @NotNull String headline, String body) {
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "screenAgain", summary = "Screen stored items again", description = "By the latest version of the names; only items that were screened"
            + " by an older one. What a person decided stands; items that change are published again or withdrawn.")
    @APIResponse(responseCode = "202", description = "The job that does it")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "all", value = """
            {"sources": null}""")))
    public Response again(@Valid @NotNull NewScreening request) {
        Job job = jobs.submit(Rescreening.TYPE, new Rescreening.Request(names.version(), request.sources()));
        return responses.accepted(job, job);
    }

    @POST
    @Path("/trials")
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "tryScreening", summary = "Screen a text without keeping it", description = "Every mention with its verdict, reason and confidence.")
    @RequestBody(content = @Content(mediaType = MediaTypes.JSON, examples = @ExampleObject(name = "trial", value = """
            {"date": "2016-02-19", "headline": "Crews train in Georgia", "body": "They spent a week at an air base south of Atlanta, Georgia."}""")))
    public Screening attempt(@Valid @NotNull Trial trial) {
        MentionScreener screener = screeners.current();
        return screener.screen(new Page(trial.owner(), trial.date(), trial.headline(), trial.body()));
    }
}
