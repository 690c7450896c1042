package org.liaison.coding.interaction;

import java.time.LocalDate;

/**
 * What is known of one event x one partner.
 *
 * @param eventId the event
 * @param itemId the report whose values these are
 * @param partner ISO 3166 alpha-3 code
 * @param intensity weight of the category in the codebook
 * @param date first day of the event
 * @param counted whether it adds to Frequency
 * @param reason why it counts or not
 */
public record InteractionState(String eventId, String itemId, String codebookVersion, String partner, String category,
        int intensity, String format, LocalDate date, boolean inScope, boolean inScopeStrict, boolean counted,
        double confidence, String reason) {
}
