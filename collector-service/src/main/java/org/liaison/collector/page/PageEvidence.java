package org.liaison.collector.page;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why an item has its date, language and text, to be shown beside it.
 *
 * @param dates every day the page gives, by role and rank
 * @param dateConflict whether equally trusted places give different days of publication, or a day can be read in two ways
 * @param language evidence of the language, null where nothing is known
 * @param extractor what found the text: {@code profile}, {@code general} or {@code import}
 * @param eventStart first day of what is reported, null where the text does not say
 * @param eventEnd last day of what is reported, the first day where it is one day
 * @param alternates keys of the pages that this page names as itself in other languages
 * @param pictures file names of the pictures inside the text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageEvidence(List<DateCandidate> dates, boolean dateConflict, LanguageEvidence language, String extractor,
        @JsonIgnore LocalDate eventStart, @JsonIgnore LocalDate eventEnd, List<String> alternates, List<String> pictures) {

    /** @return evidence of an item that came without its page */
    public static PageEvidence imported(LanguageEvidence language) {
        return new PageEvidence(List.of(), false, language, "import", null, null, List.of(), List.of());
    }

    PageEvidence with(List<DateCandidate> newDates, boolean conflict, LocalDate start, LocalDate end) {
        return new PageEvidence(newDates, conflict, language, extractor, start, end, alternates, pictures);
    }

    /** @return whether a person should look at date or language */
    public boolean hasConflict() {
        return dateConflict || language != null && language.conflict();
    }
}
