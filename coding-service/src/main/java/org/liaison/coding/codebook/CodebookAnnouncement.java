package org.liaison.coding.codebook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.outbox.OutgoingEvent;

import io.quarkus.runtime.StartupEvent;

/** Publishes each shipped version of a codebook once, at the first start that has it. */
@ApplicationScoped
class CodebookAnnouncement {

    private static final String TOPIC = "liaison.coding.codebook.v1";
    private static final String TYPE = "org.liaison.coding.codebook.published.v1";

    private final DataSource database;
    private final Outbox outbox;

    CodebookAnnouncement(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Transactional
    void atStart(@Observes StartupEvent event) throws SQLException {
        for (Codebook codebook : Codebooks.shipped()) {
            Long revision = record(codebook);
            if (revision != null) {
                List<WeightedCategory> categories = codebook.categories().stream()
                        .map(category -> new WeightedCategory(category.name(), category.weight())).toList();
                outbox.publish(new OutgoingEvent(TOPIC, codebook.name(), TYPE,
                        new Published(codebook.name(), revision, codebook.version(), codebook.sha256(), categories)));
            }
        }
    }

    /** @return the number of the publication; null for a version that was published before */
    private Long record(Codebook codebook) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into published_codebook (name, version, sha256)"
                        + " values (?, ?, ?) on conflict do nothing returning revision")) {
            insert.setString(1, codebook.name());
            insert.setString(2, codebook.version());
            insert.setString(3, codebook.sha256());
            try (ResultSet row = insert.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
    }

    private record Published(String codebook, long revision, String version, String sha256, List<WeightedCategory> categories) {
    }

    private record WeightedCategory(String name, int weight) {
    }
}
