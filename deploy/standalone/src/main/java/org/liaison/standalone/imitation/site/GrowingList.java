package org.liaison.standalone.imitation.site;

import java.util.ArrayList;
import java.util.List;

import org.liaison.standalone.imitation.page.ImitatedPage;

/** A list whose newest pages appear one by one, a further one each time it is asked for; the search knows them all along. */
final class GrowingList {

    private static final int HELD_BACK = 8;

    private final boolean grows;
    private int asked;

    GrowingList(boolean grows) {
        this.grows = grows;
    }

    synchronized List<ImitatedPage> now(List<ImitatedPage> pages) {
        if (!grows) {
            return pages;
        }
        int hidden = Math.max(0, HELD_BACK - asked++);
        var shown = new ArrayList<ImitatedPage>();
        for (ImitatedPage page : pages) {
            boolean found = page.access().searchable() && page.kind().equals("interaction");
            if (hidden > 0 && found) {
                hidden--;
            } else {
                shown.add(page);
            }
        }
        return shown;
    }
}
