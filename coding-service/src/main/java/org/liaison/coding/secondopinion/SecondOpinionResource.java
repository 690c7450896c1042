package org.liaison.coding.secondopinion;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.coding.classify.Classifiers;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.JobResponses;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;

/** One more coder beside the machine: a language model that the user configures. */
@Path("/codebooks/{codebook}/second-opinions")
@Tag(name = "Second opinions")
public class SecondOpinionResource {

    private static final int MOST_ITEMS = 10_000;
    private static final List<Column> COLUMNS = List.of(
            Column.text("unit", "item and partner; the item alone where nobody has a row"),
            Column.text("coder", "machine, or model:<name>"), Column.text("value", "category; none for no contact"),
            Column.text("item", "item"), Column.text("partner", "ISO 3166 alpha-3 code; null where the coder has no row"),
            Column.text("codebook_version", "version by which it was coded"),
            Column.text("fault", "why the model's answer could not be used"));

    private final SecondOpinions opinions;
    private final Classifiers classifiers;
    private final JobResponses answers;
    private final DataSource database;

    SecondOpinionResource(SecondOpinions opinions, Classifiers classifiers, JobResponses answers, DataSource database) {
        this.opinions = opinions;
        this.classifiers = classifiers;
        this.answers = answers;
        this.database = database;
    }

    @POST
    @Idempotent
    @Consumes(MediaTypes.JSON)
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.REVIEWER)
    @Operation(operationId = "askSecondOpinion", summary = "Has the configured language model code items", description = "Off unless liaison.coding.second-opinion.url names an endpoint that speaks OpenAI's chat completions. The texts of the items are sent to it. Its answers are kept as those of one more coder; nothing is counted by them.")
    @APIResponse(responseCode = "201", description = "Where the opinions are, once the job has ended; 202 with the job before", content = @Content(examples = @ExampleObject(name = "opinions", value = "{\"opinions\": \"/api/coding/v1/codebooks/partnerships/second-opinions\"}")))
    public Response ask(@RestPath @Parameter(example = "partnerships") String codebook, Wanted wanted,
            @RestHeader("Prefer") @Parameter(example = "respond-async") String prefer) {
        if (wanted == null || wanted.items() == null || wanted.items().isEmpty() || wanted.items().size() > MOST_ITEMS) {
            throw ProblemException.unprocessable("/items", "expected 1 to " + MOST_ITEMS + " ids of items");
        }
        Job job = opinions.ask(codebook, wanted.items());
        return answers.respond(job, prefer, address -> Map.of("opinions", address));
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "secondOpinions", summary = "What models and the machine say about the same items", description = "Long table of ratings, unit, coder and value, which POST /reliability takes as it is once rows with a fault are left out.")
    public Response list(@RestPath @Parameter(example = "partnerships") String codebook, @BeanParam TableRequest table) {
        classifiers.codebook(codebook);
        return table.respond(new SqlTable(database, "second_opinions", COLUMNS, """
                select unit || ' ' || coder as row_key, unit, coder, value, item, partner, codebook_version, fault from (
                  select o.item_id || coalesce(' ' || r.partner, '') as unit, o.coder, o.item_id as item, r.partner,
                    o.codebook_version, o.fault, case when o.fault is null then coalesce((select x ->> 'category'
                      from jsonb_array_elements(o.answer) x where x ->> 'partner' = r.partner), 'none') end as value
                  from (select s.item_id, s.coder, s.codebook_version, s.answer, s.fault from second_opinion s
                      where s.codebook = ?
                    union all select p.item_id, 'machine', p.codebook_version, p.answer -> 'rows', null from proposal p
                      where p.codebook = ? and exists (select 1 from second_opinion s where s.item_id = p.item_id
                        and s.codebook = p.codebook)) o
                  left join lateral (select distinct x ->> 'partner' as partner from second_opinion s
                      cross join jsonb_array_elements(s.answer) x where s.item_id = o.item_id and s.codebook = ?
                    union select x ->> 'partner' from proposal p cross join jsonb_array_elements(p.answer -> 'rows') x
                      where p.item_id = o.item_id and p.codebook = ?) r on true) rated""",
                List.of(codebook, codebook, codebook, codebook)));
    }

    /** @param items ids of accepted items; those on which the model has spoken by this version are not asked again */
    public record Wanted(@Schema(examples = "[\"nato-139999\"]") List<String> items) {
    }
}
