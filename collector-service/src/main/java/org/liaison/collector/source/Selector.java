package org.liaison.collector.source;

import java.util.Optional;

import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;

/** A CSS selector with an optional {@code @attribute} at its end. An empty selector is the element itself. */
public record Selector(String css, String attribute) {

    /** @return the selector that the text of a profile names */
    public static Selector of(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 ? new Selector(text.strip(), null)
                : new Selector(text.substring(0, at).strip(), text.substring(at + 1).strip());
    }

    /** @return the selector, taking {@code attribute} where none is written */
    Selector orAttribute(String other) {
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
        Element found = css.isEmpty() ? root : root.selectFirst(css);
        return Optional.ofNullable(found).map(e -> attribute == null ? e.text() : e.attr(attribute)).map(String::strip)
                .filter(s -> !s.isEmpty());
    }
}
