package org.liaison.collector.partner;

import java.time.LocalDate;
import java.util.List;

/**
 * A state in a partnership format with NATO.
 *
 * @param iso3 ISO 3166 alpha-3
 * @param iso2 ISO 3166 alpha-2
 * @param frameworks PfP, MD, ICI, PatG
 * @param since year the partnership began
 * @param until day of accession to NATO, the first that is no longer partner time; null for a partner of today
 * @param domain country domain of the state's own sites
 * @param names all forms of its name, English first
 */
public record Partner(String iso3, String iso2, List<String> frameworks, int since, LocalDate until, String domain,
        List<NameForm> names) {

    /** @return the official names NATO used between the two days, both included; the earlier first */
    public List<String> officialNames(LocalDate first, LocalDate last) {
        return officialNames(first, last, NameForm.ENGLISH);
    }

    /** @return the official names in a language between the two days, both included; none where the register has none */
    public List<String> officialNames(LocalDate first, LocalDate last, String language) {
        return names.stream().filter(n -> n.kind() == NameKind.OFFICIAL && n.language().equals(language))
                .filter(n -> n.inForceBetween(first, last)).map(NameForm::text).distinct().toList();
    }

    /** @return the official name in force on the day */
    public String officialName(LocalDate day) {
        return officialNames(day, day).get(0);
    }

    /** @return the texts of one kind of English name */
    public List<String> namesOf(NameKind kind) {
        return names.stream().filter(n -> n.kind() == kind && n.language().equals(NameForm.ENGLISH)).map(NameForm::text)
                .distinct().toList();
    }
}
