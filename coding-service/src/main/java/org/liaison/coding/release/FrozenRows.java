package org.liaison.coding.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.liaison.kit.http.Digests;
import org.liaison.kit.sql.Database;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Copies tables row by row into a release, and sums them up in one digest. */
final class FrozenRows {

    private static final int BATCH = 1000;
    private static final String INSERT = "insert into release_row (release_id, kind, place, partner, year, cells)"
            + " values (?, ?, ?, ?, ?, ?::jsonb)";

    private final Database database;
    private final ObjectMapper mapper;
    private final UUID release;
    private final MessageDigest digest = Digests.sha256();

    FrozenRows(Database database, ObjectMapper mapper, UUID release) {
        this.database = database;
        this.mapper = mapper;
        this.release = release;
    }

    /** @param partnerColumn column that names the partner, beside {@code year} */
    void copy(String kind, Table table, String partnerColumn) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        int partner = names.indexOf(partnerColumn);
        int year = names.indexOf("year");
        int link = names.indexOf("interactions");
        List<Object[]> batch = new ArrayList<>();
        int[] place = { 0 };
        try {
            table.rows(null, -1, (key, cells) -> {
                if (link >= 0) {
                    cells[link] = "/api/coding/v1/releases/" + release + "/interactions?partner=" + cells[partner] + "&years="
                            + cells[year];
                }
                String json = mapper.writeValueAsString(cells);
                sum(kind, cells, link);
                batch.add(new Object[] { release, kind, place[0]++, cells[partner], ((Long) cells[year]).intValue(), json });
                if (batch.size() == BATCH) {
                    database.batch(INSERT, batch);
                    batch.clear();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database.batch(INSERT, batch);
    }

    /** The same data give the same digest: the address of a release is no part of it. */
    private void sum(String kind, Object[] cells, int link) throws IOException {
        Object[] data = cells.clone();
        if (link >= 0) {
            data[link] = null;
        }
        digest.update((kind + mapper.writeValueAsString(data) + "\n").getBytes(UTF_8));
    }

    String sha256() {
        return Digests.hex(digest.digest());
    }
}
