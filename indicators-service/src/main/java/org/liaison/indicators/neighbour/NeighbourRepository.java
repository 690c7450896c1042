package org.liaison.indicators.neighbour;

import java.util.List;

import jakarta.inject.Singleton;

import org.liaison.indicators.source.Adjacency;
import org.liaison.kit.sql.Database;

/** Uploaded adjacencies. */
@Singleton
class NeighbourRepository {

    private final Database database;

    NeighbourRepository(Database database) {
        this.database = database;
    }

    List<Adjacency> of(String vintage) {
        return database.query("""
                select iso3, neighbour_iso3, kind, from_year, to_year, source_row, source_column
                from adjacency where vintage_id = ? order by ordinal""",
                row -> new Adjacency(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, Integer.class),
                        row.getObject(5, Integer.class), row.getLong(6), row.getString(7)),
                vintage);
    }
}
