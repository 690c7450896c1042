package org.liaison.collector.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.liaison.collector.page.DateCandidate.Role;
import org.liaison.collector.source.Addresses;
import org.liaison.collector.source.Layouts;
import org.liaison.collector.source.Selector;
import org.liaison.collector.source.SiteProfile;

/**
 * Reads item pages of one site: in the way its profile says, and where that finds no text, by a general rule. Does no I/O. Safe
 * for use by several threads.
 */
public final class PageReader {

    private final Layouts layouts;
    private final Addresses addresses;
    private final DateEvidence dates;
    private final EventDates events;
    private final LanguageReader languages;

    /** @param profile a checked profile */
    public PageReader(SiteProfile profile) {
        this.layouts = new Layouts(profile);
        this.addresses = new Addresses(profile);
        this.dates = new DateEvidence(profile);
        this.events = new EventDates(dates.finder());
        this.languages = new LanguageReader(profile);
    }

    /**
     * @param charset as the answer declares it, null where it does not
     * @return what the item page says
     */
    public ReadPage read(byte[] html, String charset, URI address) {
        Document page = parse(html, charset, address);
        SiteProfile.Item layout = layouts.of(page).item();
        List<String> alternates = PageLinks.alternates(page, address, addresses);
        Optional<String> own = Selector.of(layout.title()).read(page);
        String declared = own.orElseGet(() -> GeneralExtractor.title(page).orElse(null));
        List<DateCandidate> found = new ArrayList<>(dates.of(page, layout, address, declared));
        layout.remove().forEach(s -> page.select(s).remove());
        ItemBody.strip(page);
        List<Element> parts = page.select(layout.body());
        String text = ItemBody.clean(parts, declared);
        boolean general = text == null;
        if (general) {
            parts = GeneralExtractor.body(page).map(List::of).orElse(List.of());
            text = ItemBody.clean(parts, declared);
        }
        String title = text == null ? own.orElse(null) : declared;
        LanguageReader.Told told = languages.tell(page, address, title, text);
        found.addAll(textDates(found, dates.ofText(text, address)));
        Publication.Chosen published = Publication.of(found, address);
        List<DateCandidate> event = events.of(title, text, found, published.date());
        found.addAll(event);
        PageEvidence evidence = new PageEvidence(Publication.ranked(found), published.conflict(), told.evidence(),
                general ? "general" : "profile", first(event, Role.EVENT_START), first(event, Role.EVENT_END), alternates,
                PageLinks.pictures(parts));
        return new ReadPage(title, published.date(), text, told.language(), evidence, address);
    }

    /** Days of the title stand before those of the text already; the dateline is trusted more than both. */
    private static List<DateCandidate> textDates(List<DateCandidate> found, List<DateCandidate> text) {
        List<DateCandidate> title = found.stream().filter(c -> c.source().equals("title")).toList();
        found.removeAll(title);
        List<DateCandidate> ordered = new ArrayList<>(text.stream().filter(c -> c.source().equals("dateline")).toList());
        ordered.addAll(title);
        ordered.addAll(text.stream().filter(c -> !c.source().equals("dateline")).toList());
        return ordered;
    }

    private static LocalDate first(List<DateCandidate> candidates, Role role) {
        return candidates.stream().filter(c -> c.role() == role).map(DateCandidate::date).findFirst().orElse(null);
    }

    private static Document parse(byte[] html, String charset, URI address) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), charset, address.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
