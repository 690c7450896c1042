package org.liaison.collector.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.liaison.collector.source.DateReader;
import org.liaison.collector.source.Layouts;
import org.liaison.collector.source.Selector;
import org.liaison.collector.source.SiteProfile;

/** Reads item pages of one site in the way its profile says. Does no I/O. Safe for use by several threads. */
public final class PageReader {

    private final SiteProfile profile;
    private final Layouts layouts;
    private final DateReader dates;

    /** @param profile a checked profile */
    public PageReader(SiteProfile profile) {
        this.profile = profile;
        this.layouts = new Layouts(profile);
        this.dates = DateReader.of(profile);
    }

    /**
     * @param charset as the answer declares it, null where it does not
     * @return what the item page says
     */
    public ReadPage read(byte[] html, String charset, URI address) {
        Document page = parse(html, charset, address);
        SiteProfile.Item item = layouts.of(page).item();
        Optional<String> title = Selector.of(item.title()).read(page);
        LocalDate date = item.date().stream().flatMap(s -> Selector.of(s).read(page).stream())
                .flatMap(t -> dates.read(t).stream()).findFirst().orElse(null);
        item.remove().forEach(s -> page.select(s).remove());
        String body = page.select(item.body()).stream().map(Blocks::text).filter(t -> !t.isEmpty())
                .collect(Collectors.joining("\n"));
        return new ReadPage(title.orElse(null), date, body.isEmpty() ? null : body, profile.languages().get(0));
    }

    private static Document parse(byte[] html, String charset, URI address) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), charset, address.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
