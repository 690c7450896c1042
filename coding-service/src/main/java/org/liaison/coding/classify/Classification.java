package org.liaison.coding.classify;

import java.time.LocalDate;
import java.util.List;

import org.liaison.coding.codebook.Answer;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What the rules say about one item under the codebook {@code partnerships}. A "no" carries confidence, evidence and
 * reason like a "yes".
 *
 * @param id the item's id
 * @param isInteraction whether a two-way contact of NATO with at least one partner (or later partner) took place
 * @param inScope whether it counts under the working convention
 * @param inScopeStrict whether it counts under the literal wording (bilateral or regional)
 * @param format bilateral, regional, small_group, multilateral or none; the item's value is derived from its rows
 * @param eventStart first day of the event; the day of publication where the text names none
 * @param eventEnd last day of the event
 * @param rows one per partner; rows of an interaction out of scope may be given but never count
 * @param confidence 0 to 1
 * @param evidence the words that decided, never empty for an item with text
 * @param needsReview whether a person should look, by the codebook's threshold
 * @param reason one sentence in English
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Classification(String id, boolean isInteraction, boolean inScope, boolean inScopeStrict, String format,
        LocalDate eventStart, LocalDate eventEnd, List<Row> rows, double confidence, List<Evidence> evidence,
        boolean needsReview, String reason) implements Answer {

    public Classification {
        rows = List.copyOf(rows);
        evidence = List.copyOf(evidence);
    }

    @Override
    public Classification needsReview(boolean value) {
        return new Classification(id, isInteraction, inScope, inScopeStrict, format, eventStart, eventEnd, rows, confidence,
                evidence, value, reason);
    }
}
