package org.liaison.coding.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.kit.sql.Database;

/** Entries that people have added to the registers. */
@ApplicationScoped
public class RegisterStore {

    /** Bulk classification asks for each item; half a second later is soon enough for a new entry. */
    private static final long FRESH_NANOS = 500_000_000;

    private final Database database;
    private volatile long readAt = System.nanoTime() - FRESH_NANOS;
    private volatile long revision;

    RegisterStore(Database database) {
        this.database = database;
    }

    /** Grows with every import, at most half a second late. */
    public long revision() {
        if (System.nanoTime() - readAt >= FRESH_NANOS) {
            revision = database.first("select coalesce(max(id), 0) from register_entry", row -> row.getLong(1)).orElse(0L);
            readAt = System.nanoTime();
        }
        return revision;
    }

    public List<RegisterEntry> entries(String register) {
        return database.query("select kind, phrase, partner, level, flag, valid_from, valid_to, source from register_entry"
                + " where register = ? order by id", RegisterStore::map, register);
    }

    @Transactional
    void add(String register, List<RegisterEntry> entries) {
        database.batch("insert into register_entry (register, kind, phrase, partner, level, flag, valid_from, valid_to, source)"
                + " values (?, ?, ?, ?, ?, ?, ?::date, ?::date, ?) on conflict do nothing",
                entries.stream().map(entry -> new Object[] { register, entry.kind().key(), entry.phrase(), entry.partner(),
                        entry.level(), entry.flag(), entry.validFrom(), entry.validTo(), entry.source() }).toList());
    }

    private static RegisterEntry map(ResultSet row) throws SQLException {
        return new RegisterEntry(RegisterKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("phrase"),
                row.getString("partner"), row.getInt("level"), row.getBoolean("flag"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                row.getString("source"));
    }
}
