package org.liaison.coding.classify;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import org.liaison.coding.codebook.CodingUnit;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A published page as the classifier reads it.
 *
 * @param id the item's id, handed back unchanged
 * @param source where it was published: a host name or any free text
 * @param date the day of publication
 * @param headline the page's title
 * @param body the running text, empty where the page has none
 */
public record PressItem(String id, String source, LocalDate date, String headline, String body) {

    public PressItem {
        if (date == null) {
            throw new IllegalArgumentException("item " + id + " has no publication date");
        }
        source = source == null ? "" : source;
        headline = headline == null ? "" : headline;
        body = body == null ? "" : body;
    }

    /**
     * Items out of what a caller sent.
     *
     * @throws ProblemException 422 naming row and field for what is no item
     */
    public static List<PressItem> read(List<CodingUnit> units) {
        List<PressItem> items = new ArrayList<>();
        List<ProblemError> faults = new ArrayList<>();
        units.forEach(unit -> add(items, faults, unit.row(), unit.fields()));
        if (!faults.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "Some items cannot be classified; none was.", faults);
        }
        return items;
    }

    private static void add(List<PressItem> items, List<ProblemError> faults, long row, JsonNode node) {
        if (!node.isObject()) {
            faults.add(ProblemError.cell(row, null, "not a JSON object"));
            return;
        }
        LocalDate date = null;
        try {
            date = LocalDate.parse(node.path("date").asText());
        } catch (DateTimeParseException e) {
            faults.add(ProblemError.cell(row, "date", "expected a date such as 2014-03-18"));
        }
        if (node.path("headline").asText("").isBlank() && node.path("body").asText("").isBlank()) {
            faults.add(ProblemError.cell(row, "headline", "neither headline nor body has text"));
        }
        if (date != null) {
            items.add(new PressItem(node.path("id").asText(null), node.path("source").asText(null), date,
                    node.path("headline").asText(null), node.path("body").asText(null)));
        }
    }
}
