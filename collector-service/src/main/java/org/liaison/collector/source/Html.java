package org.liaison.collector.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads what a selector of a profile points at. */
public final class Html {

    private Html() {
    }

    /**
     * @param charset named by the answer's head; null lets the page itself say it
     * @return the page
     */
    public static Document parse(byte[] html, String charset, URI address) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), charset, address.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what the selector reads; nothing where it is null */
    public static Optional<String> read(String selector, Element root) {
        return selector == null ? Optional.empty() : Selector.of(selector).read(root);
    }

    /** @return the address a link leads to, without its fragment; nothing where it is none */
    public static Optional<URI> resolve(URI base, String href) {
        try {
            URI target = base.resolve(href.strip().replace(" ", "%20"));
            return Optional.of(new URI(target.getScheme(), target.getRawAuthority(), null, null, null)
                    .resolve(target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery())));
        } catch (URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
