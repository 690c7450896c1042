package org.liaison.collector.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liaison.collector.mention.Mention;
import org.liaison.collector.page.PageEvidence;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * An item with all that is known of it.
 *
 * @param origin {@code collection} or {@code import}
 * @param canonicalKey same for all addresses of the page
 * @param addresses every address seen
 * @param partners ISO3 of the partners with an accepted mention
 * @param revision grows with every published change
 * @param duplicateGroup group of items that are the same page, null where there is no other
 * @param duplicateKind on what that rests: {@code address}, {@code text}, {@code near}, {@code translation}, {@code person}
 * @param isDuplicate whether another item stands for the group
 * @param eventStart first day of what is reported, null where the text does not say
 * @param eventEnd last day of what is reported
 * @param evidence every date candidate, what tells the language, and what found the text
 * @param hasConflict whether a person should look at date or language
 * @param mentions every mention, rejected ones included; offsets in Unicode code points, end exclusive
 */
public record ItemView(String id, String source, String origin, String canonicalKey, String address, List<String> addresses,
        LocalDate date,
        String headline, String body, String language, List<String> partners, ItemStatus status, String reason, long revision,
        String duplicateGroup, String duplicateKind, String duplicateReason, boolean isDuplicate, LocalDate eventStart,
        LocalDate eventEnd, @JsonRawValue @Schema(implementation = PageEvidence.class) String evidence, boolean hasConflict,
        List<Mention> mentions, List<ReviewView> reviews,
        Instant createdAt, Instant updatedAt) {

    static ItemView of(ItemRow row, List<String> addresses, List<Mention> mentions, List<ReviewView> reviews) {
        return new ItemView(row.id(), row.source(), row.origin(), row.key(), row.address(), addresses, row.date(),
                row.headline(), row.body(),
                row.language(), row.partners(), row.status(), row.reason(), row.revision(), row.duplicateGroup(),
                row.duplicateKind(), row.duplicateReason(),
                row.isDuplicate(), row.eventStart(), row.eventEnd(), row.evidence(), row.hasConflict(), mentions, reviews,
                row.createdAt(), row.updatedAt());
    }
}
