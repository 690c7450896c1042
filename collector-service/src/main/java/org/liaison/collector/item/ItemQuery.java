package org.liaison.collector.item;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.http.YearRange;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Sql;

/** Which items are asked for; every part may be left out. */
public class ItemQuery {

    @QueryParam("collection")
    @Parameter(description = "Ids of collections that listed the item, separated by comma")
    String collection;

    @QueryParam("source")
    @Parameter(description = "Sources, separated by comma", example = "nato.int")
    String source;

    @QueryParam("partner")
    @Parameter(description = "ISO3 of partners with an accepted mention, separated by comma", example = "GEO,UKR")
    String partner;

    @QueryParam("status")
    @Parameter(description = "accepted, rejected, pending, separated by comma", example = "accepted")
    String status;

    @QueryParam("years")
    @Parameter(description = "Year of publication or closed range", example = "2011:2018")
    String years;

    @QueryParam("language")
    @Parameter(description = "Two-letter codes, separated by comma", example = "en,fr")
    String language;

    @QueryParam("has_conflict")
    @Parameter(description = "true: date or language should be looked at", example = "true")
    String hasConflict;

    @QueryParam("is_duplicate")
    @Parameter(description = "false: one item for each page", example = "false")
    String isDuplicate;

    @QueryParam("duplicate_group")
    @Parameter(description = "Ids of duplicate groups, separated by comma")
    String duplicateGroup;

    /** @return the partners asked for, none for all */
    public List<String> partners() {
        return Parameters.commaList(partner);
    }

    /** Adds the conditions to a statement. */
    public void where(Sql sql) {
        List<String> collections = Parameters.commaList(collection);
        collections.forEach(ItemQuery::checkId);
        sql.add(" where true")
                .and("exists (select 1 from collection_page p where p.item_id = item.id"
                        + " and p.status in ('read', 'known') and p.collection_id = any(?::uuid[]))", collections)
                .and("source = any(?)", Parameters.commaList(source))
                .and("partners && ?", Parameters.partners("partner", partner))
                .and("language = any(?)", Parameters.commaList(language))
                .and("duplicate_group = any(?)", Parameters.commaList(duplicateGroup))
                .and("has_conflict = ?", flag("has_conflict", hasConflict))
                .and("is_duplicate = ?", flag("is_duplicate", isDuplicate))
                .and("status = any(?)", Parameters.commaList("status", status, ItemStatus.CODES));
        YearRange range = Parameters.yearRange("years", years);
        if (range != null) {
            sql.add(" and date between ? and ?", LocalDate.of(range.from(), 1, 1), LocalDate.of(range.to(), 12, 31));
        }
    }

    private static Boolean flag(String parameter, String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw ProblemException.parameter(parameter, "expected true or false, got '" + value + "'");
        }
        return value == null ? null : Boolean.valueOf(value);
    }

    private static void checkId(String id) {
        try {
            UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.parameter("collection", "'" + id + "' is no id of a collection");
        }
    }
}
