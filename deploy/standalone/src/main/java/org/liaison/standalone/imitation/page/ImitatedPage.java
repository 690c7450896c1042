package org.liaison.standalone.imitation.page;

import java.time.LocalDate;
import java.util.List;

/**
 * One page of a site in one language, and what is true of it.
 *
 * @param id source and canonical path
 * @param site id of the source
 * @param family address family of the site
 * @param key what is stable in its address: a number, or the headline in small letters
 * @param path canonical path
 * @param oldPath path that redirects to it, null where it has not moved
 * @param language two letters; sr-Latn for Serbian in Latin script
 * @param published day of publication
 * @param updated day of the last change, which means nothing
 * @param event the occasion it reports
 * @param kind interaction, a kind of {@link PageMention}, allied (no partner is named) or lorem_ipsum
 * @param mentions partners it names
 * @param textOf id of the page whose text it repeats, word for word or corrected; null where the text is its own
 * @param relation same_text or near_text where {@code textOf} is set, else null
 * @param translations name shared by all language versions of one page; null where there is one only
 * @param access how it can be reached
 */
public record ImitatedPage(String id, String site, String family, String key, String path, String oldPath, String language,
        LocalDate published, LocalDate updated, String headline, List<String> paragraphs, String event, String kind,
        List<PageMention> mentions, String textOf, String relation, String translations, Access access) {

    /**
     * How a page can be reached.
     *
     * @param searchable whether the search finds it
     * @param listed whether it stands in the lists
     * @param forbidden whether robots.txt forbids it
     */
    public record Access(boolean searchable, boolean listed, boolean forbidden) {
    }

    /** All text a search looks at. */
    public String text() {
        return headline + "\n" + String.join("\n", paragraphs);
    }

    /** Whether an obedient collector can have it. */
    public boolean reachable() {
        return !access.forbidden() && (access.listed() || access.searchable());
    }
}
