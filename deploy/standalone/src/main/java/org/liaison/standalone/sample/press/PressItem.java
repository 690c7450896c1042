package org.liaison.standalone.sample.press;

import java.time.LocalDate;
import java.util.List;

/**
 * An item as a site publishes it.
 *
 * @param path canonical path on the site
 * @param published day shown on the page
 * @param label what is true of it; never shown by the site
 */
public record PressItem(Site site, String path, LocalDate published, String headline, List<String> paragraphs,
        ItemLabel label) {

    /** All text a search looks at. */
    public String text() {
        return headline + "\n" + String.join("\n", paragraphs);
    }
}
