package org.liaison.collector.item;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.http.YearRange;
import org.liaison.kit.problem.ProblemException;

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
    public void where(StringBuilder sql, List<Object> arguments) {
        sql.append(" where true");
        List<String> collections = Parameters.commaList(collection);
        if (!collections.isEmpty()) {
            collections.forEach(ItemQuery::checkId);
            sql.append(" and exists (select 1 from collection_page p where p.item_id = item.id"
                    + " and p.status in ('read', 'known') and p.collection_id = any(?::uuid[]))");
            arguments.add(collections);
        }
        add(sql, arguments, " and source = any(?)", Parameters.commaList(source));
        add(sql, arguments, " and partners && ?", Parameters.partners("partner", partner));
        add(sql, arguments, " and language = any(?)", Parameters.commaList(language));
        add(sql, arguments, " and duplicate_group = any(?)", Parameters.commaList(duplicateGroup));
        flag(sql, arguments, "has_conflict", hasConflict);
        flag(sql, arguments, "is_duplicate", isDuplicate);
        add(sql, arguments, " and status = any(?)", Parameters.commaList("status", status, ItemStatus.CODES));
        YearRange range = Parameters.yearRange("years", years);
        if (range != null) {
            sql.append(" and date between ? and ?");
            arguments.add(LocalDate.of(range.from(), 1, 1));
            arguments.add(LocalDate.of(range.to(), 12, 31));
        }
    }

    private static void add(StringBuilder sql, List<Object> arguments, String condition, List<String> values) {
        if (!values.isEmpty()) {
            sql.append(condition);
            arguments.add(values);
        }
    }

    private static void flag(StringBuilder sql, List<Object> arguments, String column, String value) {
        if (value != null) {
            if (!value.equals("true") && !value.equals("false")) {
                throw ProblemException.parameter(column, "expected true or false, got '" + value + "'");
            }
            sql.append(" and ").append(column).append(" = ?");
            arguments.add(Boolean.valueOf(value));
        }
    }

    private static void checkId(String id) {
        try {
            UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.parameter("collection", "'" + id + "' is no id of a collection");
        }
    }
}
