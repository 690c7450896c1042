package org.liaison.indicators.vintage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.liaison.indicators.source.Rejection;
import org.liaison.kit.sql.Database;

/** Stored vintages. */
@Singleton
class VintageRepository {

    // An answer stays readable; the rest is in the table of rejections.
    private static final int LISTED = 1000;

    private static final String SELECT = """
            select id, source, label, released, sha256, mapping, observations, rejected_count, created_at from vintage""";

    private final Database database;

    VintageRepository(Database database) {
        this.database = database;
    }

    Optional<VintageView> find(String id) {
        return database.first(SELECT + " where id = ?", this::view, id);
    }

    /**
     * A vintage of the same file, read in the same way.
     *
     * @param asTable whether it has to have been read as a table, or must not; null where the content decides
     */
    Optional<VintageView> find(String sha256, String mapping, Boolean asTable) {
        return database.first(SELECT + """

                where sha256 = ? and mapping is not distinct from ? and (?::boolean is null or (source = 'table') = ?)
                 order by created_at limit 1""", this::view, sha256, mapping, asTable, asTable);
    }

    List<VintageView> all() {
        return database.query(SELECT + " order by created_at, id", this::view);
    }

    /** All rows and cells that are not used; empty also for an unknown vintage. */
    List<Rejection> rejections(String vintage, int most) {
        return database.query("""
                select source_row, source_column, reason from rejection where vintage_id = ? order by ordinal limit ?""",
                row -> new Rejection(row.getLong(1), row.getString(2), row.getString(3)), vintage, most);
    }

    private VintageView view(ResultSet row) throws SQLException {
        String id = row.getString("id");
        List<VintageView.SeriesView> series = database.query("""
                select code, label, unit, first_year, last_year, observations from series where vintage_id = ? order by id""",
                one -> new VintageView.SeriesView(one.getString(1), one.getString(2), one.getString(3),
                        one.getObject(4, Integer.class), one.getObject(5, Integer.class), one.getLong(6)),
                id);
        return new VintageView(id, row.getString("source"), row.getString("label"), row.getObject("released", LocalDate.class),
                row.getString("sha256"), series.stream().map(VintageView.SeriesView::code).toList(), series,
                row.getLong("observations"), row.getString("mapping"), rejections(id, LISTED), row.getLong("rejected_count"),
                row.getTimestamp("created_at").toInstant());
    }
}
