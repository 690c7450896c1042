package org.liaison.collector.archive;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.liaison.collector.fetch.Exchange;
import org.liaison.collector.fetch.Header;
import org.liaison.kit.http.Digests;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;

/** Keeps answers and gives them back. The record is on its medium before the index names it. */
@ApplicationScoped
class PageArchive {

    private static final Logger LOG = Logger.getLogger(PageArchive.class);
    private static final int LONGEST_TYPE = 100;
    private static final int LONGEST_VERSION = 1000;
    private static final int NOT_MODIFIED = 304;

    private final RecordStore records;
    private final CaptureStore captures;

    PageArchive(RecordStore records, CaptureStore captures) {
        this.records = records;
        this.captures = captures;
    }

    /** Keeps an answer for a collection. */
    void keep(UUID collection, Exchange exchange) {
        String address = exchange.address().toString();
        byte[] hash = Digests.sha256().digest(exchange.payload());
        String digest = Digests.hex(hash);
        boolean notModified = exchange.status() == NOT_MODIFIED;
        Optional<Capture> earlier = notModified ? captures.lastPage(address).flatMap(this::holder)
                : exchange.payload().length == 0 ? Optional.empty() : captures.same(address, digest);
        try {
            WarcRecords.Packed packed = WarcRecords.pack(exchange, collection, hash, earlier
                    .map(c -> new WarcRecords.Earlier(c.recordId(), c.address(), c.time(), notModified)).orElse(null));
            RecordStore.Place place = records.append(packed.bytes());
            captures.insert(List.of(new Capture(0, packed.id(), collection, null, address, exchange.time(),
                    earlier.isPresent() ? Capture.REVISIT : Capture.RESPONSE, exchange.status(),
                    mediaType(Header.first(exchange.headers(), "Content-Type")),
                    earlier.filter(c -> notModified).map(Capture::digest).orElse(digest), exchange.payload().length,
                    version(exchange, "ETag"), version(exchange, "Last-Modified"), place.file(), place.start(),
                    packed.response(), packed.request(), earlier.map(Capture::id).orElse(null))));
        } catch (IOException e) {
            LOG.errorf(e, "archive collection=%s not written", collection);
            throw new ProblemException(KitProblem.UNAVAILABLE, "The archive cannot be written: " + e.getMessage()
                    + ". No page is read that cannot be kept.");
        }
    }

    /** The capture that holds the payload of another. */
    Optional<Capture> holder(Capture capture) {
        return capture.revisitOf() == null ? Optional.of(capture) : captures.find(capture.revisitOf());
    }

    /** The answer as it came; a page that was not sent again is taken from the capture that holds it. */
    StoredAnswer read(Capture capture) throws IOException {
        Capture holder = holder(capture).orElseThrow(() -> new IOException("the capture that holds the payload is gone"));
        if (holder.id() == capture.id() || capture.status() == NOT_MODIFIED) {
            return StoredAnswer.read(records, holder);
        }
        // the same bytes under a head of its own
        StoredAnswer head = StoredAnswer.head(records, capture);
        return new StoredAnswer(head.status(), head.reason(), head.headers(), StoredAnswer.read(records, holder).payload());
    }

    /** The head alone, as it came. */
    StoredAnswer head(Capture capture) throws IOException {
        return StoredAnswer.head(records, capture);
    }

    static String mediaType(String header) {
        if (header == null) {
            return null;
        }
        String type = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean plain = type.chars().allMatch(c -> c > ' ' && c < 127);
        return type.isEmpty() || type.length() > LONGEST_TYPE || !plain ? null : type;
    }

    private static String version(Exchange exchange, String name) {
        String value = Header.first(exchange.headers(), name);
        boolean plain = value != null && value.chars().allMatch(c -> c >= ' ' && c < 127);
        return plain && !value.isEmpty() && value.length() <= LONGEST_VERSION ? value : null;
    }
}
