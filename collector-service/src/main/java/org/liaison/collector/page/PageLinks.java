package org.liaison.collector.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.liaison.collector.source.Addresses;

/** What a page says of its versions in other languages, and the pictures inside its text. */
final class PageLinks {

    private static final int MOST = 40;

    private PageLinks() {
    }

    /** @return keys of the pages that links mark as this page in another language */
    static List<String> alternates(Document page, URI address, Addresses addresses) {
        Set<String> keys = new LinkedHashSet<>();
        for (Element link : page.select("link[rel=alternate][hreflang][href], a[hreflang][href]")) {
            try {
                URI target = address.resolve(new URI(link.attr("href").strip()));
                if (keys.size() < MOST && target.getHost() != null && addresses.belongs(target)) {
                    keys.add(addresses.key(target));
                }
            } catch (URISyntaxException | IllegalArgumentException e) {
                // a link that cannot be read leads nowhere
            }
        }
        keys.remove(addresses.key(address));
        return new ArrayList<>(keys);
    }

    /** @return file names of the pictures of the parts that hold the text */
    static List<String> pictures(List<Element> parts) {
        Set<String> names = new LinkedHashSet<>();
        for (Element part : parts) {
            for (Element picture : part.select("img[src]")) {
                String source = picture.attr("src");
                String path = source.substring(0, source.indexOf('?') < 0 ? source.length() : source.indexOf('?'));
                String name = path.substring(path.lastIndexOf('/') + 1);
                if (!name.isEmpty() && names.size() < MOST) {
                    names.add(name);
                }
            }
        }
        return new ArrayList<>(names);
    }
}
