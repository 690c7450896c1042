package org.liaison.collector.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import com.google.re2j.Pattern;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;

/** Reads a sitemap, as XML, text or packed with gzip, or an index of such. */
final class SitemapPage {

    /** The protocol allows 50 MB unpacked (sitemaps.org). */
    private static final int LARGEST = 50 * 1024 * 1024;

    private SitemapPage() {
    }

    /** @param from pages last changed before that day are left out where the profile trusts {@code lastmod} */
    static Listed read(SiteProfile.Sitemap sitemap, Addresses addresses, LocalDate from, ZoneId zone, byte[] body, URI address)
            throws UnreadableListException {
        AbstractSiteMap read = parse(unpacked(body), address);
        if (read instanceof SiteMapIndex index) {
            List<URI> further = index.getSitemaps().stream().flatMap(s -> Html.resolve(address, s.getUrl().toString()).stream())
                    .filter(addresses::belongs).distinct().toList();
            return new Listed(List.of(), null, index.getSitemaps().size(), further);
        }
        Pattern pattern = sitemap.linkPattern() == null ? null : Pattern.compile(sitemap.linkPattern());
        List<Row> rows = new ArrayList<>();
        int lines = 0;
        for (SiteMapURL url : ((SiteMap) read).getSiteMapUrls()) {
            lines++;
            boolean old = sitemap.lastmod() && url.getLastModified() != null
                    && url.getLastModified().toInstant().atZone(zone).toLocalDate().isBefore(from);
            if (!old) {
                Html.resolve(address, url.getUrl().toString()).filter(addresses::belongs)
                        .filter(a -> pattern == null || pattern.matcher(a.toString()).find())
                        .ifPresent(a -> rows.add(row(a, url, zone)));
            }
        }
        return new Listed(rows, null, lines, List.of());
    }

    private static AbstractSiteMap parse(byte[] body, URI address) throws UnreadableListException {
        // other pages of the site may be listed than those below the sitemap's own folder: the profile says what belongs
        SiteMapParser parser = new SiteMapParser(false);
        parser.enableExtension(Extension.NEWS);
        try {
            return parser.parseSiteMap(body, address.toURL());
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            throw new UnreadableListException("the answer is no sitemap");
        }
    }

    private static byte[] unpacked(byte[] body) throws UnreadableListException {
        if (body.length < 2 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] xml = in.readNBytes(LARGEST + 1);
            if (xml.length > LARGEST) {
                throw new UnreadableListException("the sitemap is larger than 50 MB unpacked");
            }
            return xml;
        } catch (IOException e) {
            throw new UnreadableListException("the packed sitemap cannot be unpacked");
        }
    }

    private static Row row(URI address, SiteMapURL url, ZoneId zone) {
        ExtensionMetadata[] found = url.getAttributesForExtension(Extension.NEWS);
        if (found != null && found.length > 0 && found[0] instanceof NewsAttributes news) {
            return new Row(address, news.getTitle(), news.getPublicationDateTime() == null ? null
                    : news.getPublicationDateTime().withZoneSameInstant(zone).toLocalDate());
        }
        return new Row(address, null, null);
    }
}
