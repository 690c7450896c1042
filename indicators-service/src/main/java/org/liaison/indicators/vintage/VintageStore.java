package org.liaison.indicators.vintage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.indicators.neighbour.NeighbourService;
import org.liaison.indicators.source.Adjacency;
import org.liaison.indicators.source.ObservationLine;
import org.liaison.indicators.source.Reading;
import org.liaison.indicators.source.Rejection;
import org.liaison.indicators.source.SeriesInfo;
import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.sql.Database;

/** Writes a vintage whole or not at all, and publishes it in the same transaction. */
@ApplicationScoped
class VintageStore {

    private final Database database;
    private final VintageRepository repository;
    private final TerritoryCheck territories;
    private final Outbox outbox;

    VintageStore(Database database, VintageRepository repository, TerritoryCheck territories, Outbox outbox) {
        this.database = database;
        this.repository = repository;
        this.territories = territories;
        this.outbox = outbox;
    }

    /** @return whether the vintage is new; false where another request stored the same one meanwhile */
    @Transactional
    boolean store(String id, String sha256, String mapping, Reading reading, List<Rejection> rejected, long rejectedCount) {
        int inserted = database.update("""
                insert into vintage (id, source, label, released, ordered_by, sha256, mapping, observations, rejected_count)
                values (?, ?, ?, ?, ?, ?, ?, 0, ?) on conflict do nothing""", id, reading.source(), reading.label(),
                reading.released(), orderedBy(reading), sha256, mapping, rejectedCount);
        if (inserted == 0) {
            return false;
        }
        // Before the series are there, so that the vintage is held against the others alone.
        List<VintageNote> notes = new ArrayList<>(Comparison.notes(reading.series(),
                repository.known(reading.series().stream().map(SeriesInfo::code).toList())));
        long stored = storeObservations(id, reading) + storeAdjacencies(id, reading);
        notes.addAll(territories.notes(id));
        storeNotes(id, notes);
        storeRejections(id, rejected);
        database.update("update vintage set observations = ? where id = ?", stored, id);
        outbox.publish(VintagePublished.of(repository.find(id).orElseThrow()));
        return true;
    }

    /** The publisher's day; without one the year after the last number, which is when such files appear. */
    private static LocalDate orderedBy(Reading reading) {
        int year = reading.lastYear() == null ? 1000 : reading.lastYear() + 1;
        return reading.released() != null ? reading.released() : LocalDate.of(year, 1, 1);
    }

    private long storeObservations(String id, Reading reading) {
        Map<String, SeriesExtent> extents = new LinkedHashMap<>();
        try {
            reading.forEachLine(line -> extents.merge(line.series(), SeriesExtent.of(line), SeriesExtent::and));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Long> series = new HashMap<>();
        // A column that is empty in the whole file is no indicator of the vintage.
        for (SeriesInfo info : reading.series()) {
            if (extents.containsKey(info.code())) {
                series.put(info.code(), insertSeries(id, info, extents.get(info.code())));
            }
        }
        database.copy("observation_line (series_id, iso3, counterpart, first_year, last_year, years, numbers, source_rows,"
                + " source_columns)", writer -> reading.forEachLine(line -> {
                    int[] years = line.years();
                    writer.row(series.get(line.series()), line.iso3(), line.counterpart() == null ? "" : line.counterpart(),
                            years[0], years[years.length - 1], Arrays.stream(years).boxed().toList(),
                            Arrays.stream(line.values()).boxed().toList(), places(line.rows()), places(line.columns()));
                }));
        return extents.values().stream().mapToLong(SeriesExtent::count).sum();
    }

    /** Where every place in a line is the same, one stands for all. */
    private static List<Long> places(long[] rows) {
        boolean alike = Arrays.stream(rows).allMatch(row -> row == rows[0]);
        return Arrays.stream(rows).limit(alike ? 1 : rows.length).boxed().toList();
    }

    private static List<String> places(String[] columns) {
        boolean alike = Arrays.stream(columns).allMatch(columns[0]::equals);
        return Arrays.stream(columns).limit(alike ? 1 : columns.length).toList();
    }

    /** Years and number of the observations of an indicator. */
    private record SeriesExtent(Integer from, Integer to, long count) {

        static SeriesExtent of(ObservationLine line) {
            return new SeriesExtent(line.years()[0], line.years()[line.years().length - 1], line.years().length);
        }

        SeriesExtent and(SeriesExtent other) {
            return new SeriesExtent(Math.min(from, other.from), Math.max(to, other.to), count + other.count);
        }
    }

    private long insertSeries(String vintage, SeriesInfo info, SeriesExtent extent) {
        return database.first("""
                insert into series (vintage_id, code, label, unit, first_year, last_year, observations)
                values (?, ?, ?, ?, ?, ?, ?) returning id""", row -> row.getLong(1), vintage, info.code(), info.label(),
                info.unit(), extent.from(), extent.to(), extent.count()).orElseThrow();
    }

    private long storeAdjacencies(String id, Reading reading) {
        List<Adjacency> adjacencies = reading.adjacencies();
        if (adjacencies.isEmpty()) {
            return 0;
        }
        boolean contiguity = adjacencies.stream().noneMatch(one -> one.kind().equals("listed"));
        String code = contiguity ? NeighbourService.CONTIGUITY : NeighbourService.NEIGHBOURS;
        insertSeries(id, new SeriesInfo(code, contiguity ? "Direct contiguity" : "List of neighbours", null),
                new SeriesExtent(null, null, adjacencies.size()));
        database.copy(
                "adjacency (vintage_id, ordinal, iso3, neighbour_iso3, kind, from_year, to_year, source_row, source_column)",
                writer -> {
                    int ordinal = 0;
                    for (Adjacency one : adjacencies) {
                        writer.row(id, ordinal++, one.iso3(), one.neighbour(), one.kind(), one.from(), one.to(), one.row(),
                                one.column());
                    }
                });
        return adjacencies.size();
    }

    private void storeNotes(String id, List<VintageNote> notes) {
        database.copy("vintage_note (vintage_id, ordinal, code, indicator, message)", writer -> {
            int ordinal = 0;
            for (VintageNote one : notes) {
                writer.row(id, ordinal++, one.code(), one.indicator(), one.message());
            }
        });
    }

    private void storeRejections(String id, List<Rejection> rejected) {
        database.copy("rejection (vintage_id, ordinal, source_row, source_column, reason, reason_code, country, year,"
                + " indicator, value)", writer -> {
                    int ordinal = 0;
                    for (Rejection one : rejected) {
                        writer.row(id, ordinal++, one.row(), one.column(), one.reason(), one.reasonCode().key(), one.country(),
                                one.year(),
                                one.indicator(), one.value());
                    }
                });
    }
}
