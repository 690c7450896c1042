package org.liaison.collector.item;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.liaison.collector.duplicate.Fingerprint;
import org.liaison.kit.sql.Database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/** Gives items of an earlier version their fingerprints again, in batches, before the service takes new ones. */
@ApplicationScoped
class FingerprintUpgrade {

    private static final Logger LOG = Logger.getLogger(FingerprintUpgrade.class);
    private static final int BATCH = 1000;

    private final Database database;
    private final ItemStore store;
    private final NearKeys near;

    FingerprintUpgrade(Database database, ItemStore store, NearKeys near) {
        this.database = database;
        this.store = store;
        this.near = near;
    }

    private record Unprinted(String id, Fingerprint print) {
    }

    void start(@Observes StartupEvent event) {
        int all = 0;
        for (int done = inTransaction(); done > 0; done = inTransaction()) {
            all += done;
        }
        if (all > 0) {
            LOG.infof("fingerprints renewed=%d", all);
        }
    }

    private int inTransaction() {
        return QuarkusTransaction.requiringNew().call(() -> {
            store.lockIntake();
            return prints();
        });
    }

    private int prints() {
        List<Unprinted> items = database.query(
                "select id, headline, body from item where print is null order by id limit " + BATCH,
                row -> new Unprinted(row.getString(1), Fingerprint.of(row.getString(2), row.getString(3))));
        database.batch("update item set text_key = ?, words = ?, print = ? where id = ?", items.stream()
                .map(i -> new Object[] { i.print().textKey(), i.print().words(), i.print().packed(), i.id() }).toList());
        near.insertOf(items.stream().map(Unprinted::id).toList());
        return items.size();
    }
}
