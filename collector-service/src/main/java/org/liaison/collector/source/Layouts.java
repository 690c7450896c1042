package org.liaison.collector.source;

import java.util.List;

import org.jsoup.nodes.Element;

/** Says which of the site's layouts an item page has. */
public final class Layouts {

    private final SiteProfile profile;

    /** @param profile a checked profile with {@code item} */
    public Layouts(SiteProfile profile) {
        this.profile = profile;
    }

    /**
     * The layout of a page.
     *
     * @param pointer JSON pointer into the profile, such as {@code /layouts/0} or {@code /item}
     * @param item where such a page keeps what
     */
    public record Chosen(String pointer, SiteProfile.Item item) {
    }

    /** @return the first layout whose {@code when} matches, else {@code item} */
    public Chosen of(Element page) {
        List<SiteProfile.Layout> layouts = profile.layouts();
        for (int i = 0; i < layouts.size(); i++) {
            if (page.selectFirst(layouts.get(i).when()) != null) {
                return new Chosen("/layouts/" + i, layouts.get(i).item());
            }
        }
        return new Chosen("/item", profile.item());
    }
}
