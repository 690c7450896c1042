package org.liaison.collector.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.collector.item.ItemIntake;
import org.liaison.collector.item.ItemService;
import org.liaison.collector.item.Outcome;

/** Keeps what became of an item page, each whole or not at all: after a crash the work goes on behind the last one. */
@ApplicationScoped
class PageSteps {

    private final PageStore pages;
    private final ItemIntake intake;
    private final ItemService items;

    PageSteps(PageStore pages, ItemIntake intake, ItemService items) {
        this.pages = pages;
        this.intake = intake;
        this.items = items;
    }

    /**
     * The page has been read.
     *
     * @param finalKey key of the address that answered in the end
     * @param day the item's own
     * @param inPeriod whether the item belongs to the collection
     */
    @Transactional
    void read(UUID collection, Hit hit, String finalKey, LocalDate day, boolean inPeriod, ItemIntake.Batch item) {
        String address = hit.address().toString();
        String seen = pages.isReplay(collection) ? null : items.seenAgain(finalKey, address).orElse(null);
        if (seen == null) {
            Outcome outcome = intake.keep(item).get(0);
            if (outcome.result() == Outcome.Result.ERROR) {
                // only a replay reads a page whose item is there
                failed(collection, hit, "the archive gives another item than the one that is kept");
                return;
            }
            seen = outcome.id();
            items.seenAgain(finalKey, address);
        }
        pages.set(collection, hit.key(), inPeriod ? "read" : "outside", null, seen, day);
        if (!finalKey.equals(hit.key())) {
            pages.settleKnown(collection, List.of(finalKey));
        }
    }

    /** The page could not be read. */
    @Transactional
    void failed(UUID collection, Hit hit, String reason) {
        if (pages.forbiddenInOriginal(collection, hit.key())) {
            forbidden(collection, hit, "was forbidden by robots.txt when the site was asked");
        } else {
            pages.set(collection, hit.key(), "failed", reason, null, null);
        }
    }

    /** The site does not want the page to be read. */
    @Transactional
    void forbidden(UUID collection, Hit hit, String reason) {
        pages.setForbidden(collection, hit.key(), reason);
    }
}
