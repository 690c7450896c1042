package org.liaison.collector.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;

/** The text of an item page without what the site puts around it. */
final class ItemBody {

    private static final String BOILERPLATE = "script, style, noscript, template, form, nav, aside.newsletter,"
            + " [role=navigation], [class*=breadcrumb], [hidden]";
    /** Lines that sites put into their texts; compared whole. */
    private static final Set<String> PHRASES = Set.of("search our content", "share", "share this", "share this page", "print",
            "print this page", "download", "email", "e-mail", "back to top", "subscribe to the newsletter", "read more",
            "follow us", "home", "news");
    private static final List<String> CONTACT = List.of("contact:", "contacts:", "media contact", "press contact",
            "for more information, contact", "for more information contact", "for further information, contact",
            "for further information contact", "for more details contact", "for press inquiries", "for media inquiries",
            "for media enquiries");
    private static final int CONTACT_LINES = 6;
    private static final String FILLER = "lorem ipsum";

    private ItemBody() {
    }

    /** Takes out of a page what is never text of an item. */
    static void strip(Element page) {
        page.select(BOILERPLATE).remove();
    }

    /** @return the lines of the parts, null where nothing is left */
    static String clean(List<Element> parts, String title) {
        List<String> lines = new ArrayList<>();
        for (Element part : parts) {
            Blocks.text(part).lines().forEach(lines::add);
        }
        while (!lines.isEmpty() && repeatsTitle(lines.get(0), title)) {
            lines.remove(0);
        }
        lines.removeIf(line -> PHRASES.contains(line.toLowerCase(Locale.ROOT))
                || line.toLowerCase(Locale.ROOT).startsWith(FILLER));
        cutContact(lines);
        String text = lines.stream().collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    /** The title again, or a path that ends with it. */
    private static boolean repeatsTitle(String line, String title) {
        if (title == null || title.isEmpty()) {
            return false;
        }
        boolean path = line.endsWith(title) && line.length() < title.length() + 120
                && (line.contains(" / ") || line.contains(" > ") || line.contains(" \u00BB "));
        return line.equalsIgnoreCase(title) || path;
    }

    /** A contact block stands among the last lines and holds an address, a number, or nothing but a name. */
    private static void cutContact(List<String> lines) {
        for (int i = Math.max(1, lines.size() - CONTACT_LINES); i < lines.size(); i++) {
            String small = lines.get(i).toLowerCase(Locale.ROOT);
            if (CONTACT.stream().anyMatch(small::startsWith)) {
                lines.subList(i, lines.size()).clear();
                return;
            }
        }
    }
}
