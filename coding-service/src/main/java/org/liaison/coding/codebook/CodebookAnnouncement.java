package org.liaison.coding.codebook;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.outbox.OutgoingEvent;

import io.quarkus.runtime.StartupEvent;

/** Tells the other services of each version that comes into force, shipped ones at the first start that has them. */
@ApplicationScoped
class CodebookAnnouncement {

    private static final String TOPIC = "liaison.coding.codebook.v1";
    private static final String TYPE = "org.liaison.coding.codebook.published.v1";

    private final CodebookStore store;
    private final Outbox outbox;

    CodebookAnnouncement(CodebookStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    /** A shipped version comes into force unless somebody has published one of his own, who may then publish it. */
    @Transactional
    void atStart(@Observes StartupEvent event) {
        for (Codebook codebook : Codebooks.shipped()) {
            if (store.find(codebook.name(), codebook.version()).isPresent()) {
                continue;
            }
            boolean own = store.inForce(codebook.name()).map(version -> !version.shipped()).orElse(false);
            Long publication = own ? null
                    : announce(codebook).orElseGet(() -> store.announced(codebook.name(), codebook.version()).orElse(null));
            store.insert(codebook, Codebooks.content(codebook.name(), codebook.version()),
                    own ? CodebookState.DRAFT : CodebookState.PUBLISHED, true, publication);
        }
    }

    /** @return the number of the publication; empty for a version that was announced before */
    Optional<Long> announce(Codebook codebook) {
        Optional<Long> revision = store.announce(codebook);
        revision.ifPresent(number -> {
            List<WeightedCategory> categories = codebook.categories().stream()
                    .map(category -> new WeightedCategory(category.name(), category.weight())).toList();
            outbox.publish(new OutgoingEvent(TOPIC, codebook.name(), TYPE,
                    new Published(codebook.name(), number, codebook.version(), codebook.sha256(), categories)));
        });
        return revision;
    }

    private record Published(String codebook, long revision, String version, String sha256, List<WeightedCategory> categories) {
    }

    private record WeightedCategory(String name, int weight) {
    }
}
