package org.liaison.collector.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.liaison.collector.page.DateCandidate.Role;

/**
 * What an item page says.
 *
 * @param title null where none was found
 * @param date day of publication, null where none could be read
 * @param body clean text, paragraphs as lines; null where there is none
 * @param language two-letter code
 * @param evidence why it has this date, language and text
 * @param address of the page
 */
public record ReadPage(String title, LocalDate date, String body, String language, PageEvidence evidence, URI address) {

    /** @return the page with what the list said of it: its day where the page has none of its own, and one candidate more */
    public ReadPage listed(LocalDate listDate) {
        if (listDate == null) {
            return this;
        }
        List<DateCandidate> dates = new ArrayList<>(evidence.dates());
        int at = 0;
        for (int i = 0; i < dates.size(); i++) {
            boolean before = dates.get(i).role() == Role.PUBLICATION && Publication.isMeant(dates.get(i));
            at = before ? i + 1 : at;
        }
        dates.add(at, new DateCandidate(Role.PUBLICATION, listDate, "list", 0, listDate.toString(), null));
        Publication.Chosen chosen = Publication.of(dates, address);
        boolean dated = date != null;
        return new ReadPage(title, chosen.date(), body, language, evidence.with(Publication.ranked(dates), chosen.conflict(),
                dated ? evidence.eventStart() : listDate, dated ? evidence.eventEnd() : listDate), address);
    }
}
