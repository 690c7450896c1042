package org.liaison.standalone.imitation.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.standalone.imitation.page.ImitatedPage;
import org.liaison.standalone.imitation.page.Sources;

/** Renders pages. */
final class ItemPages {

    private final SiteStyle style;
    private final Map<String, List<ImitatedPage>> versions = new HashMap<>();

    ItemPages(SiteStyle style, List<ImitatedPage> pages) {
        this.style = style;
        for (ImitatedPage page : pages) {
            if (page.translations() != null) {
                versions.computeIfAbsent(page.translations(), key -> new java.util.ArrayList<>()).add(page);
            }
        }
    }

    String page(ImitatedPage page, String charset, boolean changedLayout) {
        SiteStyle.Family family = style.families().get(page.family());
        var values = new HashMap<String, String>();
        values.put("headline", Layout.escaped(page.headline()));
        values.put("site", style.title());
        values.put("lang", page.language());
        values.put("charset", charset);
        values.put("date", family.day(page.published()));
        values.put("updated", family.day(page.updated()));
        values.put("mark", page.key().endsWith("5")
                ? "Press Release (" + page.published().getYear() + ") " + Math.floorMod(page.key().hashCode(), 200)
                        + " | Issued on "
                : "");
        values.put("paragraphs", Layout.paragraphs(page.paragraphs()));
        values.put("alternates", alternates(page));
        values.put("languages", languages(page));
        values.put("body", Layout.fill(family.layout(changedLayout), values));
        return Layout.fill("page", values);
    }

    private List<ImitatedPage> others(ImitatedPage page) {
        return page.translations() == null ? List.of()
                : versions.get(page.translations()).stream().filter(other -> !other.id().equals(page.id())).toList();
    }

    /** The headquarters and the Swedish government name the other languages in the head of a page. */
    private String alternates(ImitatedPage page) {
        if (!page.site().equals(Sources.HEADQUARTERS) && !page.site().equals(Sources.SWEDEN)) {
            return "";
        }
        var html = new StringBuilder();
        others(page).forEach(other -> html.append("<link rel=\"alternate\" hreflang=\"").append(other.language())
                .append("\" href=\"").append(other.path()).append("\">\n"));
        return html.toString();
    }

    /** The others have links to them on the page. */
    private String languages(ImitatedPage page) {
        var html = new StringBuilder();
        others(page).forEach(other -> html.append("<a hreflang=\"").append(other.language()).append("\" href=\"")
                .append(other.path()).append("\">").append(name(other)).append("</a> "));
        return html.toString();
    }

    private static String name(ImitatedPage page) {
        return switch (page.family()) {
            case "bs" -> "Bosanski";
            case "hr" -> "Hrvatski";
            case "sr" -> "Српски";
            case "cir" -> "Ћирилица";
            case "lat" -> "Latinica";
            default -> "English";
        };
    }
}
