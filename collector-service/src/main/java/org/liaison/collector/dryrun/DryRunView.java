package org.liaison.collector.dryrun;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a profile makes of a page. Nothing of it is kept.
 *
 * @param source id of the profile
 * @param reads {@code item} or a route
 * @param address that was asked for, or that the given page has
 * @param readFrom address the page came from in the end, after redirects
 * @param fetched whether the site was asked
 * @param ok whether everything that a collection needs was found
 * @param layout part of the profile that was taken for an item page, such as {@code /layouts/0}
 * @param failed pointers of selectors that found nothing although they must
 * @param fields one for each selector
 * @param item what a collection would keep
 * @param list what a collection would walk on to
 * @param seen what the page has instead; where something failed
 * @param warnings what else deserves a look
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DryRunView(String source, String reads, String address, String readFrom, boolean fetched, boolean ok,
        String layout,
        List<String> failed, List<Field> fields, Item item, Lines list, Seen seen, List<String> warnings) {

    /**
     * One selector of the profile.
     *
     * @param pointer into the profile
     * @param matched number of elements (of a selector inside lines: of lines with a value)
     * @param texts what the first of them hold, shortened
     * @param value that is taken
     * @param dates found in the texts, where it is a selector of dates
     * @param failure why nothing was found, and what stands nearest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(String pointer, String selector, int matched, List<String> texts, String value, List<ReadDate> dates,
            String failure) {
    }

    /**
     * A date in a text.
     *
     * @param pattern that matched
     * @param ambiguous whether day and month may stand the other way round
     */
    public record ReadDate(String text, LocalDate date, String pattern, boolean ambiguous) {
    }

    /**
     * An item as a collection would keep it.
     *
     * @param key the same for all addresses of the page
     * @param baseKey key without the mark of a copy such as "-2", null where there is none
     * @param languageOfAddress as the address names it
     * @param body beginning of the text
     * @param bodyLength of the whole text, in characters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String key, String baseKey, String title, LocalDate date, String language, String languageOfAddress,
            String body, int bodyLength) {
    }

    /**
     * A page of a list, feed or sitemap.
     *
     * @param claimed number of results the site claims
     * @param lines all lines
     * @param items lines that lead to items
     * @param rows the first of these
     * @param skipped the first lines that lead elsewhere, with the reason
     * @param next address of the next page, where there is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lines(Long claimed, int lines, int items, List<Line> rows, List<Skipped> skipped, String next) {
    }

    /** A line that leads to an item. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(String address, String key, String title, LocalDate date) {
    }

    /** A line that does not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Skipped(String link, String reason) {
    }

    /**
     * What a page has, for the one who looks for selectors.
     *
     * @param title of the document
     * @param headings with selectors that find them
     * @param dated short texts that hold a date
     * @param texts elements that hold most of the text
     * @param repeated elements with links that stand several times: lines of a list
     * @param text beginning of the page's text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Seen(String title, List<Candidate> headings, List<Candidate> dated, List<Candidate> texts,
            List<Candidate> repeated, String text) {
    }

    /**
     * An element that may be meant.
     *
     * @param count how many elements the selector finds
     */
    public record Candidate(String selector, int count, String text) {
    }
}
