package org.liaison.collector.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
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

    /** @return keys under which this item is found in memory: the bands of its text within its week */
    public List<Long> bands() {
        return date == null ? List.of() : bands(week(date), week(date));
    }

    /** @return keys under which near-same texts published within {@value Fingerprint#NEAR_DAYS} days are found */
    public List<Long> nearBands() {
        return date == null ? List.of()
                : bands(week(date.minusDays(Fingerprint.NEAR_DAYS)), week(date.plusDays(Fingerprint.NEAR_DAYS)));
    }

    private static long week(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), 7L);
    }

    private List<Long> bands(long first, long last) {
        List<Long> keys = new ArrayList<>();
        for (int band : print.bands(partners)) {
            for (long week = first; week <= last; week++) {
                keys.add(week << Integer.SIZE | band & 0xFFFFFFFFL);
            }
        }
        return keys;
    }

    boolean otherLanguage(Candidate other) {
        return language != null && other.language != null && !language.equals(other.language);
    }
}
