package org.liaison.collector.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.jsoup.Jsoup;

import com.google.re2j.Pattern;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;

/** Reads the entries of an RSS or Atom feed. Document type declarations are refused, so nothing outside is read. */
final class FeedPage {

    private FeedPage() {
    }

    static Listed read(SiteProfile.Feed feed, Addresses addresses, ZoneId zone, byte[] xml, String charset, URI address)
            throws UnreadableListException {
        Pattern pattern = feed.linkPattern() == null ? null : Pattern.compile(feed.linkPattern());
        List<SyndEntry> entries = entries(xml, charset);
        List<Row> rows = new ArrayList<>();
        for (SyndEntry entry : entries) {
            String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
            if (link != null) {
                Html.resolve(address, link).filter(addresses::belongs)
                        .filter(a -> pattern == null || pattern.matcher(a.toString()).find())
                        .ifPresent(a -> rows.add(new Row(a, title(entry), day(entry.getPublishedDate(), zone))));
            }
        }
        return new Listed(rows, null, entries.size(), List.of());
    }

    private static List<SyndEntry> entries(byte[] xml, String charset) throws UnreadableListException {
        try {
            String type = charset == null ? null : "application/xml; charset=" + charset;
            return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(xml), type, true)).getEntries();
        } catch (FeedException | IOException | IllegalArgumentException e) {
            throw new UnreadableListException("the answer is no RSS or Atom feed");
        }
    }

    /** Titles of feeds often carry HTML. */
    private static String title(SyndEntry entry) {
        String text = entry.getTitle() == null ? "" : Jsoup.parse(entry.getTitle()).text().strip();
        return text.isEmpty() ? null : text;
    }

    private static LocalDate day(Date instant, ZoneId zone) {
        return instant == null ? null : instant.toInstant().atZone(zone).toLocalDate();
    }
}
