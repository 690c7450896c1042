package org.liaison.collector.archive;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liaison.collector.fetch.Answers;
import org.liaison.collector.fetch.FetchException;
import org.liaison.collector.fetch.Fetched;
import org.liaison.collector.item.ItemIds;
import org.liaison.collector.item.ItemIntake;
import org.liaison.collector.item.ItemService;
import org.liaison.collector.item.NewItem;
import org.liaison.collector.item.Outcome;
import org.liaison.collector.page.PageReader;
import org.liaison.collector.page.ReadPage;
import org.liaison.collector.source.Addresses;
import org.liaison.collector.source.SiteProfile;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes items of captures as if they had been collected from the site. */
@ApplicationScoped
class UploadedItems {

    private static final int OK = 200;

    private final PageArchive archive;
    private final ItemIntake intake;
    private final ItemService items;
    private final int maxBytes;

    UploadedItems(PageArchive archive, ItemIntake intake, ItemService items,
            @ConfigProperty(name = "liaison.collector.fetch.max-bytes") int maxBytes) {
        this.archive = archive;
        this.intake = intake;
        this.items = items;
        this.maxBytes = maxBytes;
    }

    Site site(SiteProfile profile) {
        return new Site(profile);
    }

    /** A page that waits to be kept. */
    private record Page(String key, String address, NewItem item) {
    }

    /** The captures of one site, in order. For one thread. */
    final class Site {
        private final SiteProfile profile;
        private final Addresses addresses;
        private final PageReader pages;

        Site(SiteProfile profile) {
            this.profile = profile;
            this.addresses = new Addresses(profile);
            this.pages = new PageReader(profile);
        }

        /**
         * Reads captures and keeps their items, all or none of them.
         *
         * @param result takes what became of them, in the transaction that keeps the items
         */
        void read(List<Capture> captures, Consumer<UploadStore.Result> result) {
            Batch batch = new Batch();
            captures.forEach(batch::read);
            QuarkusTransaction.requiringNew().run(() -> {
                long fresh = keep(batch.found);
                result.accept(new UploadStore.Result(fresh, batch.found.size() - fresh, batch.other, batch.failed));
            });
        }

        /** @return the address; null where the capture is no page of an item of this site */
        private URI itemAddress(Capture capture) {
            boolean page = capture.status() == OK && (capture.mediaType() == null || capture.mediaType().contains("html"));
            try {
                URI address = URI.create(capture.address());
                boolean item = profile.canonical().patterns().isEmpty() || addresses.patternKey(address).isPresent();
                return page && item && addresses.belongs(address) ? address : null;
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        /** What was read of some captures. */
        private final class Batch {
            private final List<Page> found = new ArrayList<>();
            private long other;
            private long failed;

            void read(Capture capture) {
                URI address = itemAddress(capture);
                if (address == null) {
                    other++;
                    return;
                }
                try {
                    StoredAnswer stored = archive.read(capture);
                    Fetched fetched = Answers.read(address, OK, stored.headers(), stored.payload(), maxBytes, false);
                    take(capture, address, pages.read(fetched.body(), fetched.charset(), address));
                } catch (IOException | FetchException e) {
                    failed++;
                }
            }

            private void take(Capture capture, URI address, ReadPage text) {
                // without a pattern that tells items from lists a page must have all that an item has
                boolean whole = text.title() != null && text.body() != null && text.date() != null
                        && text.evidence().extractor().equals("profile");
                if (profile.canonical().patterns().isEmpty() && !whole) {
                    other++;
                } else if (text.title() == null) {
                    failed++;
                } else {
                    String key = addresses.key(address);
                    found.add(new Page(key, capture.address(), new NewItem(ItemIds.collected(key), profile.id(),
                            NewItem.Origin.COLLECTION, key, capture.address(), text.date(), clean(text.title()),
                            text.body() == null ? null : clean(text.body()), text.language(), profile.partner(),
                            text.evidence())));
                }
            }
        }

        /** @return number of new items */
        private long keep(List<Page> found) {
            Set<String> keys = new HashSet<>();
            List<Page> first = found.stream()
                    .filter(page -> items.seenAgain(page.key(), page.address()).isEmpty() && keys.add(page.key())).toList();
            List<Outcome> outcomes = intake.keep(intake.judge(first.stream().map(Page::item).toList()));
            found.forEach(page -> items.seenAgain(page.key(), page.address()));
            return outcomes.size();
        }
    }

    /** PostgreSQL keeps no NUL in text. */
    private static String clean(String text) {
        return text.replace("\0", "");
    }
}
