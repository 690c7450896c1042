package org.liaison.coding.classify;

import java.util.List;

/**
 * What one partner does in an item.
 *
 * @param iso3 the partner
 * @param support the strongest sign
 * @param body whether the strongest sign stands in the body, not only in the headline
 * @param start first token of the deciding words
 * @param end behind the last of them
 * @param suppressed the zone where the partner is only suppressed, else null
 * @param titled whether an office holder, a rank or a chief of defence belongs to it
 * @param mentions all its mentions
 */
record PartnerRole(String iso3, Support support, boolean body, int start, int end, Zone suppressed,
        boolean titled, List<PartnerMention> mentions) {

    PartnerRole titled(boolean value) {
        return new PartnerRole(iso3, support, body, start, end, suppressed, value, mentions);
    }

    boolean acts() {
        return support.compareTo(Support.HOST) >= 0;
    }
}
