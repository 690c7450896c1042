package org.liaison.collector.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.liaison.collector.mention.Mention;

/**
 * An item with all that is known of it.
 *
 * @param origin {@code collection} or {@code import}
 * @param canonicalKey same for all addresses of the page
 * @param addresses every address seen
 * @param partners ISO3 of the partners with an accepted mention
 * @param revision grows with every published change
 * @param duplicateGroup group of items that are the same page, null where there is no other
 * @param isDuplicate whether another item stands for the group
 * @param mentions every mention, rejected ones included; offsets in Unicode code points, end exclusive
 */
public record ItemView(String id, String source, String origin, String canonicalKey, String address, List<String> addresses,
        LocalDate date,
        String headline, String body, String language, List<String> partners, ItemStatus status, String reason, long revision,
        String duplicateGroup, String duplicateReason, boolean isDuplicate, List<Mention> mentions, List<ReviewView> reviews,
        Instant createdAt, Instant updatedAt) {

    static ItemView of(ItemRow row, List<String> addresses, List<Mention> mentions, List<ReviewView> reviews) {
        return new ItemView(row.id(), row.source(), row.origin(), row.key(), row.address(), addresses, row.date(),
                row.headline(), row.body(),
                row.language(), row.partners(), row.status(), row.reason(), row.revision(), row.duplicateGroup(),
                row.duplicateReason(),
                row.isDuplicate(), mentions, reviews, row.createdAt(), row.updatedAt());
    }
}
