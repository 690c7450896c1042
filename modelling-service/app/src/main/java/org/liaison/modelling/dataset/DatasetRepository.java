package org.liaison.modelling.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;
import org.liaison.modelling.database.Sql;

/** The table of data sets. */
@Singleton
class DatasetRepository {

    private final Sql sql;

    DatasetRepository(Sql sql) {
        this.sql = sql;
    }

    void insert(String id, String name, String sha256) {
        sql.update("insert into dataset (id, name, sha256) values (?, ?, ?) on conflict (id) do nothing", id, name, sha256);
    }

    Optional<Dataset> find(String id) {
        return sql.first("select id, name, sha256, created_at from dataset where id = ?", DatasetRepository::read, id);
    }

    /** The list in the order of upload. */
    Table list() {
        return sql.table("datasets", List.of(Column.text("id", "id"), Column.text("name", "name given at upload"),
                Column.integer("rows", "number of rows"), Column.text("sha256", "digest of the file"),
                Column.text("created_at", "time of upload")),
                "select lpad(d.seq::text, 19, '0') row_key, d.id, d.name, c.row_count as rows, d.sha256,"
                        + " to_char(d.created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') created_at"
                        + " from dataset d join content c on c.sha256 = d.sha256");
    }

    private static Dataset read(ResultSet row) throws SQLException {
        return new Dataset(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant());
    }
}
