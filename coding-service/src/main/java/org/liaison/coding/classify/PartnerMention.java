package org.liaison.coding.classify;

/**
 * A place in the text where a partner is named.
 *
 * @param iso3 the partner
 * @param form name, adjective, place, institution, ship or holder
 * @param start first token
 * @param end behind the last token
 */
record PartnerMention(String iso3, String form, int start, int end) {

    boolean isPlace() {
        return form.equals("place");
    }
}
