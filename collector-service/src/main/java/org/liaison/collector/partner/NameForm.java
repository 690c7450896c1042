package org.liaison.collector.partner;

import java.time.LocalDate;

/**
 * One way to write a partner.
 *
 * @param partner ISO 3166 alpha-3, or the id of another party for which names were added
 * @param kind what the form is
 * @param language two-letter code of the language it is written in; {@code sh} Serbian, Bosnian and Croatian in Latin letters
 * @param text the form as it is written, without the mark of a stem
 * @param stem true where an inflected ending may follow
 * @param from first day of use, null where it was always used
 * @param until first day on which it is no longer used, null where it still is
 */
public record NameForm(String partner, NameKind kind, String language, String text, boolean stem, LocalDate from,
        LocalDate until) {

    /** Language of the names NATO's own sites are searched by. */
    public static final String ENGLISH = "en";

    /** @return whether the form was in use on the day */
    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** @return whether the form was in use on any day of the closed period */
    public boolean inForceBetween(LocalDate first, LocalDate last) {
        return (from == null || !from.isAfter(last)) && (until == null || until.isAfter(first));
    }
}
