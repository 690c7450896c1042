package org.liaison.collector.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds title and text of a page of which nothing is known: the element whose own paragraphs hold most text that is not link
 * text, as in Kohlschütter, Fankhauser and Nejdl (2010), <i>Boilerplate detection using shallow text features</i>. Linear in
 * the size of the page.
 */
final class GeneralExtractor {

    /** A page with less running text has no report on it. */
    private static final int LEAST_WORDS = 25;
    private static final int PARAGRAPH_WORDS = 8;
    private static final double MOST_LINKS = 0.35;
    private static final double SHARE_OF_PARENT = 0.5;

    private GeneralExtractor() {
    }

    /** @return the element that holds the text */
    static Optional<Element> body(Document page) {
        page.select("header, footer, aside, nav, form, script, style, noscript, figure, button, select").remove();
        Map<Element, Double> scores = new HashMap<>();
        for (Element paragraph : page.select("p, li, td, blockquote, div")) {
            // paragraphs never stand inside each other; of all else only the own text counts, so that nesting costs nothing
            boolean whole = paragraph.normalName().equals("p");
            int words = words(whole ? paragraph.text() : paragraph.ownText());
            if (words >= PARAGRAPH_WORDS && paragraph.parent() != null
                    && (!whole || links(paragraph) <= MOST_LINKS * words)) {
                Element holder = whole || paragraph.normalName().equals("li") ? paragraph.parent() : paragraph;
                scores.merge(holder, (double) words, Double::sum);
                if (holder.parent() != null) {
                    scores.merge(holder.parent(), SHARE_OF_PARENT * words, Double::sum);
                }
            }
        }
        return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .map(GeneralExtractor::withoutLists).filter(best -> words(best.text()) >= LEAST_WORDS);
    }

    /** Lists of links to other pages stand inside the text of many. */
    private static Element withoutLists(Element body) {
        for (Element child : List.copyOf(body.children())) {
            int words = words(child.text());
            if (words > 0 && links(child) > SHARE_OF_PARENT * words) {
                child.remove();
            }
        }
        return body;
    }

    private static int links(Element paragraph) {
        return paragraph.select("a").stream().mapToInt(a -> words(a.text())).sum();
    }

    /** @return headline, declared title, or title of the window up to the name of the site */
    static Optional<String> title(Document page) {
        for (Element found : List.of(first(page, "h1"), first(page, "meta[property=og:title]"), first(page, "title"))) {
            String text = found.normalName().equals("meta") ? found.attr("content") : found.text();
            if (!text.isBlank()) {
                return Optional.of(found.normalName().equals("title") ? beforeSite(text) : text.strip());
            }
        }
        return Optional.empty();
    }

    private static Element first(Document page, String css) {
        Element found = page.selectFirst(css);
        return found == null ? new Element("none") : found;
    }

    private static String beforeSite(String title) {
        int cut = Math.max(title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" \u2013 ")));
        return (cut > 0 ? title.substring(0, cut) : title).strip();
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}
