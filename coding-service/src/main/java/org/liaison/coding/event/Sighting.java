package org.liaison.coding.event;

import java.time.LocalDate;

import org.liaison.coding.classify.IdentityFeatures;

/**
 * One item's word of an event.
 *
 * @param published day of publication
 * @param duplicateGroup the collector's group of items that are the same page or text, null for none
 * @param identity what the event is recognised by
 */
public record Sighting(String itemId, String codebook, String codebookVersion, LocalDate published, String source,
        String duplicateGroup, IdentityFeatures identity) {

    private static final String NATO_DOMAIN = "nato.int";

    /** On one day the NATO site's word comes first. */
    boolean onNatoSite() {
        return source.equals(NATO_DOMAIN) || source.endsWith("." + NATO_DOMAIN);
    }
}
