package org.liaison.collector.item;

import java.time.LocalDate;
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

    FingerprintUpgrade(Database database, ItemStore store) {
        this.database = database;
        this.store = store;
    }

    private record Unprinted(String id, LocalDate date, Fingerprint print) {
    }

    void start(@Observes StartupEvent event) {
        int all = 0;
        for (int done = batch(); done > 0; done = batch()) {
            all += done;
        }
        if (all > 0) {
            LOG.infof("fingerprints renewed=%d", all);
        }
    }

    private int batch() {
        return QuarkusTransaction.requiringNew().call(() -> {
            store.lockIntake();
            List<Unprinted> items = database.query(
                    "select id, date, headline, body from item where print is null order by id limit " + BATCH,
                    row -> new Unprinted(row.getString(1), row.getObject(2, LocalDate.class),
                            Fingerprint.of(row.getString(3), row.getString(4))));
            database.batch("update item set text_key = ?, words = ?, print = ? where id = ?", items.stream()
                    .map(i -> new Object[] { i.print().textKey(), i.print().words(), i.print().packed(), i.id() }).toList());
            database.copy("item_band (band, item_id)", rows -> {
                for (Unprinted item : items) {
                    for (Long band : item.print().bands(item.date())) {
                        rows.row(band, item.id());
                    }
                }
            });
            return items.size();
        });
    }
}
