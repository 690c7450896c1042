package org.liaison.indicators.neighbour;

import java.util.Collection;
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

    /** @param code {@code contiguity} or {@code neighbours} */
    record Uploaded(String vintage, String label, String code) {

        boolean isCalled(String name) {
            return vintage.equals(name) || label.equals(name);
        }
    }

    /**
     * What some kinds of a list come to.
     *
     * @param pairs as they are written
     * @param bothWays each written pair in both directions
     */
    record Extent(long countries, long pairs, long countriesBothWays, long bothWays, Integer from, Integer to) {
    }

    List<Adjacency> of(String vintage) {
        return database.query("""
                select iso3, neighbour_iso3, kind, from_year, to_year, source_row, source_column
                from adjacency where vintage_id = ? order by ordinal""",
                row -> new Adjacency(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, Integer.class),
                        row.getObject(5, Integer.class), row.getLong(6), row.getString(7)),
                vintage);
    }

    /** All uploaded lists, the newest first. */
    List<Uploaded> lists() {
        return database.query("""
                select v.id, v.label, s.code from vintage v join series s on s.vintage_id = v.id
                where s.code in ('contiguity', 'neighbours') order by v.ordered_by desc, v.created_at desc""",
                row -> new Uploaded(row.getString(1), row.getString(2), row.getString(3)));
    }

    Extent extent(String vintage, Collection<String> kinds) {
        return database.first("""
                with pair as (
                    select iso3, neighbour_iso3 as neighbour, from_year, to_year from adjacency
                    where vintage_id = ? and kind = any(?) and iso3 <> neighbour_iso3)
                select count(distinct iso3), count(distinct (iso3, neighbour)),
                       (select count(distinct iso3) from (select iso3 from pair union select neighbour from pair) one),
                       2 * count(distinct (least(iso3, neighbour), greatest(iso3, neighbour))), min(from_year),
                       case when bool_or(to_year is null) then null else max(to_year) end
                from pair""",
                row -> new Extent(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
                        row.getObject(5, Integer.class), row.getObject(6, Integer.class)),
                vintage, kinds).orElseThrow();
    }
}
