package org.liaison.indicators.vintage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.liaison.indicators.source.Rejection;

/**
 * A vintage as it is answered.
 *
 * @param id made of the content: the same file read in the same way has the same id everywhere
 * @param released the publisher's day; null where the file does not say
 * @param sha256 of the file as uploaded
 * @param indicators the codes that it has
 * @param observations numbers, or pairs of neighbours, that were stored
 * @param mapping how a table was read, as JSON; null for publishers' layouts
 * @param notes what to know before using it beside other vintages, as of the day it was stored
 * @param publication who publishes it, on which terms, and how to cite it
 * @param rejected the first rows and cells that are not used; all are under {@code /vintages/{id}/rejected}
 */
public record VintageView(String id, String source, String label, LocalDate released, String sha256, List<String> indicators,
        List<SeriesView> series, long observations, String mapping, List<VintageNote> notes,
        PublicationView publication, List<Rejection> rejected, long rejectedCount, Instant createdAt) {

    /** Who publishes a vintage, and on which terms. */
    public record PublicationView(String title, String publisher, String homepage, String licence, String licenceUrl,
            String citation, String terms) {

        static PublicationView of(Publication source, String label) {
            return source == null ? null
                    : new PublicationView(source.title(), source.publisher(), source.homepage(), source.licence(),
                            source.licenceUrl(), source.citation(label), source.terms());
        }
    }

    /** One indicator of a vintage with its unit and years. */
    public record SeriesView(String code, String label, String unit, Integer firstYear, Integer lastYear, long observations) {
    }
}
