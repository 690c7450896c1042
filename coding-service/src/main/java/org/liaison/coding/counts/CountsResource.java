package org.liaison.coding.counts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.coding.classify.Classifiers;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.ReadingOfRows;
import org.liaison.coding.codebook.Scope;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;

/** The dependent variables: how often and how intensely, per partner and year, month or source. */
@Path("/counts")
@Tag(name = "Counts")
public class CountsResource {

    private final CountsService counts;
    private final Classifiers classifiers;

    CountsResource(CountsService counts, Classifiers classifiers) {
        this.counts = counts;
        this.classifiers = classifiers;
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "counts", summary = "Frequency, Intensity and categories per partner-year, month or source", description = "Partner-years and months without events are rows of zeros. Column interactions leads to the interactions that a row counts. With other weights, or another side whose rank decides, it is computed anew; nothing is recoded.")
    public Response counts(
            @RestQuery @DefaultValue("partnerships") @Parameter(description = "Codebook", example = "partnerships") String codebook,
            @RestQuery @DefaultValue("2011:2018") @Parameter(description = "A year or a closed range", example = "2011:2018") String years,
            @RestQuery @Parameter(description = "ISO3 codes, comma for or; all partners where absent", example = "SWE,JPN") String partners,
            @RestQuery @DefaultValue("working") @Parameter(description = "working: with small groups of two to four partners; strict: bilateral and regional only", example = "working") String scope,
            @RestQuery @DefaultValue("year") @Parameter(description = "year; month: a row for every month of it; source: a row for every source", example = "year") String by,
            @RestQuery @Parameter(description = "Weights of the categories in the codebook's order, or name:number for each; the codebook's where absent", example = "1,2,3,4") String weights,
            @RestQuery("rank_side") @Parameter(description = "Whose flag officer makes a contact military_representative: either side's, or the partner's only; the codebook's first setting where absent", example = "partner") String rankSide,
            @BeanParam TableRequest table) {
        Scope counted = Scope.of(scope);
        List<String> asked = Parameters.commaList(partners);
        Set<String> known = classifiers.partners(codebook).keySet();
        asked.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw ProblemException.parameter("partners", "'" + code + "' is not a partner in this codebook");
        });
        Weights chosen = weights == null ? null : Weights.parse(weights, classifiers.codebook(codebook).categories());
        return table.respond(counts.count(new CountsQuery(codebook, Parameters.yearRange("years", years), asked,
                counted, grouping(by), chosen, reading(classifiers.codebook(codebook), rankSide))));
    }

    private static ReadingOfRows reading(Codebook codebook, String setting) {
        List<ReadingOfRows> settings = codebook.switches().getOrDefault("rank_side", List.of());
        if (setting == null) {
            return null;
        }
        return settings.stream().filter(one -> one.name().equals(setting)).findFirst()
                .orElseThrow(() -> ProblemException.parameter("rank_side",
                        settings.isEmpty() ? "the codebook " + codebook.name() + " has no such switch"
                                : "expected "
                                        + settings.stream().map(ReadingOfRows::name).collect(Collectors.joining(" or "))));
    }

    private static Grouping grouping(String by) {
        return Arrays.stream(Grouping.values()).filter(known -> known.name().toLowerCase(Locale.ROOT).equals(by)).findFirst()
                .orElseThrow(() -> ProblemException.parameter("by", "expected year, month or source, got '" + by + "'"));
    }
}
