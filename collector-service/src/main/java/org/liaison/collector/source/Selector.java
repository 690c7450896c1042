package org.liaison.collector.source;

import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** A CSS selector with an optional {@code @attribute} at its end. An empty selector is the element itself. */
public record Selector(String css, String attribute) {

    /** {@code @address} alone reads the address of the page itself, which often holds the date. */
    private static final String OWN_ADDRESS = "address";
    /** A name at the end only, so that an {@code @} inside the CSS, as in {@code a[href*=@]}, stays CSS. */
    private static final Pattern ATTRIBUTE = Pattern.compile("@[A-Za-z_:][A-Za-z0-9_:.-]*\\s*$");

    /** @return the selector that the text of a profile names */
    public static Selector of(String text) {
        Matcher matcher = ATTRIBUTE.matcher(text);
        int at = matcher.find() ? matcher.start() : -1;
        return at < 0 ? new Selector(text.strip(), null)
                : new Selector(text.substring(0, at).strip(), text.substring(at + 1).strip());
    }

    /** @return the selector, taking {@code attribute} where none is written */
    public Selector orAttribute(String other) {
        return attribute == null ? new Selector(css, other) : this;
    }

    /** @throws IllegalArgumentException where the CSS cannot be read */
    Selector check() {
        if (!css.isEmpty()) {
            QueryParser.parse(css);
        }
        return this;
    }

    /** @return text or attribute of the first match; nothing where it is missing or blank */
    public Optional<String> read(Element root) {
        if (css.isEmpty() && OWN_ADDRESS.equals(attribute)) {
            return Optional.ofNullable(root.ownerDocument()).map(Document::location).filter(s -> !s.isEmpty());
        }
        Element found = css.isEmpty() ? root : root.selectFirst(css);
        return Optional.ofNullable(found).map(e -> attribute == null ? e.text() : e.attr(attribute)).map(String::strip)
                .filter(s -> !s.isEmpty());
    }
}
