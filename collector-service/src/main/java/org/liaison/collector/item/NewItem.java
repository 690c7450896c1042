package org.liaison.collector.item;

import java.time.LocalDate;

import org.liaison.collector.page.PageEvidence;

/**
 * A page as it was read or delivered, before it is judged.
 *
 * @param id of the item
 * @param source id of a registered source, or free text
 * @param origin how it came
 * @param key canonical key of its address, null where it has none
 * @param address where it was published, may be null
 * @param date day of publication, may be null
 * @param headline never null
 * @param body text, may be null
 * @param language two-letter code, null where it is not known
 * @param owner ISO3 of the partner on whose own site it stands, else null
 * @param evidence why it has its date, language and text; null where nothing is known of it
 */
public record NewItem(String id, String source, Origin origin, String key, String address, LocalDate date, String headline,
        String body,
        String language, String owner, PageEvidence evidence) {

    /** An item of which nothing but its content is known. */
    public NewItem(String id, String source, Origin origin, String key, String address, LocalDate date, String headline,
            String body, String language, String owner) {
        this(id, source, origin, key, address, date, headline, body, language, owner, null);
    }

    /** @return the item with what is known of its language */
    public NewItem in(String newLanguage, PageEvidence newEvidence) {
        return new NewItem(id, source, origin, key, address, date, headline, body, newLanguage, owner, newEvidence);
    }

    /** How an item came. */
    public enum Origin {
        COLLECTION,
        IMPORT;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @return hash of what was delivered: the same id with the same hash is the same item */
    public String contentHash() {
        return ItemIds.hash(source, address, String.valueOf(date), headline, body);
    }
}
