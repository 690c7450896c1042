package org.liaison.coding.export;

import java.util.List;

import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.coding.classify.Classifiers;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.http.YearRange;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.sql.Sql;
import org.liaison.kit.sql.SqlTable;
import org.liaison.kit.table.Column;

/** Interactions in the event schemes of others. */
@Path("/exports/{scheme}")
@Tag(name = "Exports")
public class ExportResource {

    private static final String WARNING = "The scales run against each other: Intensity ranks a ministerial visit (4) above an"
            + " exercise (2), Goldstein and PLOVER rank the exercise (7.4; 9.5) above the visit (1.9 to 2.8; 4). Cost of commitment"
            + " and degree of cooperation are different things; never add or average them.";
    private static final List<Column> CAMEO = List.of(Column.text("source_actor", "who acts, CAMEO actor code"),
            Column.text("target_actor", "towards whom"), Column.text("event_code", "CAMEO event code"),
            Column.text("event_label", "what it means"), Column.decimal("goldstein", "Goldstein's scale, -10 to 10"));
    private static final List<Column> PLOVER = List.of(Column.text("actor", "who acts"),
            Column.text("recipient", "towards whom"),
            Column.text("event_type", "PLOVER event type"), Column.text("mode", "PLOVER mode"),
            Column.text("context", "PLOVER context"), Column.decimal("score", "PLOVER score, -10 to 10"));

    private final DataSource database;
    private final Classifiers classifiers;
    private final Schemes schemes;

    ExportResource(DataSource database, Classifiers classifiers, Schemes schemes) {
        this.database = database;
        this.classifiers = classifiers;
        this.schemes = schemes;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "exportScheme", summary = "Counted interactions as CAMEO or PLOVER events", description = "One way only: rank and NATO role are lost. "
            + WARNING + " The header Warning repeats it with each answer.")
    public Response export(@RestPath @Parameter(description = "cameo or plover", example = "cameo") String scheme,
            @RestQuery @DefaultValue("partnerships") @Parameter(description = "Codebook", example = "partnerships") String codebook,
            @RestQuery @Parameter(description = "Year of the event's first day, or a closed range", example = "2011:2018") String years,
            @RestQuery @Parameter(description = "ISO3 codes, comma for or", example = "SWE,FIN") String partner,
            @BeanParam TableRequest table) {
        classifiers.codebook(codebook);
        SqlTable interactions = interactions(codebook, Parameters.yearRange("years", years), Parameters.commaList(partner));
        SchemeTable chosen = switch (scheme) {
            case "cameo" -> SchemeTable.of("cameo", interactions, CAMEO, (report, format, partnerCode) -> {
                SchemeEntry entry = schemes.of(report, format);
                return new Object[] { partnerCode, "IGONAT", entry.cameo(), entry.cameoLabel(), entry.goldstein() };
            });
            case "plover" -> SchemeTable.of("plover", interactions, PLOVER, (report, format, partnerCode) -> {
                SchemeEntry entry = schemes.of(report, format);
                return new Object[] { partnerCode, "NATO", entry.event(), entry.mode(), entry.context(), entry.score() };
            });
            default -> throw ProblemException.notFound("scheme", "'" + scheme + "'; there are cameo and plover");
        };
        Response answer = table.respond(chosen);
        return Response.fromResponse(answer).header("Warning", "299 - \"" + WARNING + "\"").build();
    }

    private SqlTable interactions(String codebook, YearRange years, List<String> partners) {
        Sql select = new Sql(
                """
                        select to_char(n.event_start, 'YYYY-MM-DD') || n.id as row_key, n.id, n.event_start as date, n.partner, n.category,
                          n.intensity, n.format, n.item_id as item, i.published, i.headline, i.body
                        from interaction n join item i on i.id = n.item_id where n.counted and not n.withdrawn and n.codebook = ?""",
                codebook);
        if (years != null) {
            select.add(" and n.year between ? and ?", years.from(), years.to());
        }
        select.and("n.partner = any (?)", partners);
        return new SqlTable(database, "interactions", SchemeTable.READ, select);
    }
}
