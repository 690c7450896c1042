package org.liaison.collector.duplicate;

import java.time.LocalDate;
import java.util.List;

/**
 * An item as far as sameness is concerned.
 *
 * @param id of the item
 * @param source site or free text
 * @param key canonical key of its address, null where it has none
 * @param date day of publication, may be null
 * @param language two-letter code, null where it is not known
 * @param partners accepted partners
 * @param print fingerprint of its text
 * @param links what its page says of other language versions and shows as pictures
 * @param standing where it stands already
 */
public record Candidate(String id, String source, String key, LocalDate date, String language, List<String> partners,
        Fingerprint print, PageLinks links, Standing standing) {

    /**
     * What an item belongs to.
     *
     * @param group duplicate group, or null
     * @param decision number of the last decision of a person on its group, or null
     */
    public record Standing(String group, Long decision) {
        /** Of an item that has just come. */
        public static final Standing NEW = new Standing(null, null);
    }

    /**
     * What a page says that its text does not.
     *
     * @param alternates keys of pages that it names as itself in other languages
     * @param pictures file names of the pictures inside the text
     */
    public record PageLinks(List<String> alternates, List<String> pictures) {
        /** Of a page of which only the text is known. */
        public static final PageLinks NONE = new PageLinks(List.of(), List.of());
    }

    boolean otherLanguage(Candidate other) {
        return language != null && other.language != null && !language.equals(other.language);
    }
}
