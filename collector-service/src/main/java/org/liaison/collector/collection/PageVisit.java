package org.liaison.collector.collection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.liaison.collector.fetch.FetchException;
import org.liaison.collector.fetch.Fetched;
import org.liaison.collector.item.ItemIds;
import org.liaison.collector.item.ItemIntake;
import org.liaison.collector.item.NewItem;
import org.liaison.collector.page.PageReader;
import org.liaison.collector.page.ReadPage;
import org.liaison.collector.source.Addresses;
import org.liaison.collector.source.SiteProfile;

/** Reads one item page and keeps what it says. For one thread. */
final class PageVisit {

    private final SiteProfile profile;
    private final Addresses addresses;
    private final PageReader pages;
    private final SiteRequests requests;
    private final ItemIntake intake;
    private final PageSteps steps;
    private final Period period;
    private final Set<String> settled = new HashSet<>();

    PageVisit(SiteProfile profile, Addresses addresses, SiteRequests requests, ItemIntake intake, PageSteps steps,
            Period period) {
        this.period = period;
        this.profile = profile;
        this.addresses = addresses;
        this.pages = new PageReader(profile);
        this.requests = requests;
        this.intake = intake;
        this.steps = steps;
    }

    /** @return whether an address read before has led to the page */
    boolean isSettled(Hit hit) {
        return settled.contains(hit.key());
    }

    /** @throws FetchException where the whole site cannot be read; of a single page the failure is kept */
    void read(UUID collection, Hit hit) throws FetchException, InterruptedException {
        try {
            Fetched fetched = requests.get(hit.address(), 0);
            ReadPage text = pages.read(fetched.body(), fetched.charset(), fetched.address()).listed(hit.date());
            String headline = text.title() == null ? hit.title() : text.title();
            if (headline == null || text.body() == null && text.title() == null) {
                steps.failed(collection, hit, "the page has another layout: neither title nor body was found");
                return;
            }
            LocalDate date = text.date();
            String key = addresses.belongs(fetched.address())
                    ? addresses.patternKey(fetched.address()).orElse(hit.key())
                    : hit.key();
            NewItem item = new NewItem(ItemIds.collected(key), profile.id(), NewItem.Origin.COLLECTION, key,
                    fetched.address().toString(), date, clean(headline), text.body() == null ? null : clean(text.body()),
                    text.language(), profile.partner(), text.evidence());
            steps.read(collection, hit, key, date, period.holds(date), intake.judge(List.of(item)));
            settled.add(key);
        } catch (FetchException e) {
            if (e.concernsSite()) {
                throw e;
            }
            if (e.forbidden()) {
                steps.forbidden(collection, hit, e.getMessage());
            } else {
                steps.failed(collection, hit, e.getMessage());
            }
        }
    }

    /** PostgreSQL keeps no NUL in text. */
    private static String clean(String text) {
        return text.replace("\0", "");
    }
}
