package org.liaison.collector.archive;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liaison.collector.fetch.Answers;
import org.liaison.collector.fetch.Exchange;
import org.liaison.collector.fetch.FetchException;
import org.liaison.collector.fetch.Fetched;
import org.liaison.collector.fetch.PageFetcher;
import org.liaison.collector.fetch.PageLog;
import org.liaison.collector.fetch.PageSource;
import org.liaison.collector.fetch.Redirects;

/**
 * Gives a collection its pages. A live collection asks the sites and keeps every answer in the archive; within one collection
 * an
 * address is asked for once, and a later request for it is answered from what was kept, so that a replay sees the same pages
 * and
 * a collection that goes on after a crash asks for nothing twice. A replay reads the archive only.
 */
@ApplicationScoped
public class CollectionPages {

    private final PageFetcher fetcher;
    private final PageArchive archive;
    private final CaptureStore captures;
    private final int maxBytes;

    CollectionPages(PageFetcher fetcher, PageArchive archive, CaptureStore captures,
            @ConfigProperty(name = "liaison.collector.fetch.max-bytes") int maxBytes) {
        this.fetcher = fetcher;
        this.archive = archive;
        this.captures = captures;
        this.maxBytes = maxBytes;
    }

    /** @return the sites, each answer kept for the collection */
    public PageSource live(UUID collection) {
        PageSource sites = fetcher.with(log(collection));
        return new PageSource() {
            @Override
            public Fetched get(URI address, Duration delay) throws FetchException, InterruptedException {
                return get(address, delay, 0);
            }

            @Override
            public Fetched get(URI address, Duration delay, int reading) throws FetchException, InterruptedException {
                try {
                    return stored(address, target -> captures.reading(collection, target, reading));
                } catch (FetchException notKept) {
                    return sites.get(address, delay);
                }
            }
        };
    }

    /**
     * @param original collection whose pages are read again
     * @return its answers, or those of an earlier collection for pages that it knew already; a page of neither fails with the
     *         reason {@code MISSING} and is never asked for
     */
    public PageSource replay(UUID original) {
        return new PageSource() {
            @Override
            public Fetched get(URI address, Duration delay) throws FetchException, InterruptedException {
                return get(address, delay, 0);
            }

            @Override
            public Fetched get(URI address, Duration delay, int reading) throws FetchException, InterruptedException {
                return stored(address, target -> captures.reading(original, target, reading)
                        .or(() -> captures.last(original, target)).or(() -> captures.before(original, target)));
            }
        };
    }

    private Fetched stored(URI address, Function<String, Optional<Capture>> find)
            throws FetchException, InterruptedException {
        return Redirects.follow(address, target -> {
            Capture capture = find.apply(target.toString()).orElseThrow(() -> FetchException.missing(target));
            return answer(URI.create(capture.address()), capture);
        });
    }

    private Fetched answer(URI address, Capture capture) throws FetchException {
        try {
            StoredAnswer stored = archive.read(capture);
            return Answers.read(address, stored.status(), stored.headers(), stored.payload(), maxBytes, false);
        } catch (IOException e) {
            throw FetchException.unreadable(address, e.getMessage());
        }
    }

    private PageLog log(UUID collection) {
        return new PageLog() {
            @Override
            public Optional<Known> known(URI address) {
                return captures.lastPage(address.toString()).filter(c -> c.etag() != null || c.lastModified() != null)
                        .map(c -> new KnownPage(address, c));
            }

            @Override
            public void keep(Exchange exchange) {
                archive.keep(collection, exchange);
            }
        };
    }

    /** A page of before, by its row of the index. */
    private final class KnownPage implements PageLog.Known {
        private final URI address;
        private final Capture capture;

        KnownPage(URI address, Capture capture) {
            this.address = address;
            this.capture = capture;
        }

        @Override
        public String etag() {
            return capture.etag();
        }

        @Override
        public String lastModified() {
            return capture.lastModified();
        }

        @Override
        public Fetched answer() throws FetchException {
            return CollectionPages.this.answer(address, capture);
        }
    }
}
