package org.liaison.coding.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.classify.EventIdentity;
import org.liaison.coding.classify.IdentityFeatures;
import org.liaison.kit.sql.Database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keeps what items tell of events, and finds those that may tell of the same one. */
@ApplicationScoped
class SightingStore {

    private static final String NEIGHBOURS = """
            select b.item_id from occurrence_partner a join occurrence_partner b on b.codebook = a.codebook
              and b.partner = a.partner and b.wanted_start <= a.wanted_end + 1 and b.wanted_end >= a.wanted_start - 1
            where a.codebook = ? and a.item_id = any (?)
            union
            select b.item_id from occurrence a join occurrence b on b.codebook = a.codebook
              and (b.duplicate_group = a.duplicate_group or b.event_id = a.event_id)
            where a.codebook = ? and a.item_id = any (?)
            union
            select unnest(items) from event_ruling where codebook = ? and kind = 'merge' and undone_at is null and items && ?
            """;

    private final OccurrenceRepository occurrences;
    private final Database database;
    private final ObjectMapper mapper;

    SightingStore(OccurrenceRepository occurrences, Database database, ObjectMapper mapper) {
        this.occurrences = occurrences;
        this.database = database;
        this.mapper = mapper;
    }

    /** One item's stored word with what it is recognised by. */
    record Known(Occurrence occurrence, Sighting sighting) {
    }

    void store(Sighting sighting) {
        Occurrence.Key key = new Occurrence.Key(sighting.itemId(), sighting.codebook());
        Occurrence occurrence = occurrences.findById(key);
        if (occurrence == null) {
            occurrence = new Occurrence();
            occurrence.key = key;
        }
        occurrence.codebookVersion = sighting.codebookVersion();
        occurrence.published = sighting.published();
        occurrence.source = sighting.source();
        occurrence.duplicateGroup = sighting.duplicateGroup();
        occurrence.identity = write(sighting.identity());
        occurrences.persistAndFlush(occurrence);
        address(sighting);
    }

    void remove(String codebook, String itemId) {
        occurrences.deleteById(new Occurrence.Key(itemId, codebook));
        occurrences.flush();
    }

    private void address(Sighting sighting) {
        database.update("delete from occurrence_partner where item_id = ? and codebook = ?", sighting.itemId(),
                sighting.codebook());
        IdentityFeatures identity = sighting.identity();
        LocalDate wantedStart = EventIdentity.earliest(identity);
        LocalDate wantedEnd = EventIdentity.latest(identity);
        List<Object[]> rows = new ArrayList<>();
        for (String partner : identity.partners()) {
            rows.add(new Object[] { sighting.itemId(), sighting.codebook(), partner, identity.eventStart(), identity.eventEnd(),
                    wantedStart, wantedEnd });
        }
        database.batch("insert into occurrence_partner values (?, ?, ?, ?, ?, ?, ?)", rows);
    }

    /** The items that report one event with the given ones, directly or through others, and all of their events. */
    Map<String, Known> closure(String codebook, Collection<String> items) {
        Map<String, Known> closure = new HashMap<>();
        Map<String, Known> seen = new HashMap<>();
        Set<String> frontier = new HashSet<>(items);
        load(codebook, frontier, seen);
        while (!frontier.isEmpty()) {
            List<Known> reached = frontier.stream().map(seen::get).filter(known -> known != null).toList();
            reached.forEach(known -> closure.put(known.occurrence().key.itemId(), known));
            occurrences.flush();
            Set<String> found = new HashSet<>(database.query(NEIGHBOURS, row -> row.getString(1), codebook, frontier, codebook,
                    frontier, codebook, frontier));
            found.removeAll(closure.keySet());
            load(codebook, found, seen);
            Set<String> merged = merged(codebook, frontier);
            frontier = new HashSet<>();
            for (String item : found) {
                Known other = seen.get(item);
                if (other != null && (merged.contains(item) || reached.stream().anyMatch(known -> related(known, other)))) {
                    frontier.add(item);
                }
            }
        }
        return closure;
    }

    /** What is known of those of the items that tell of events. */
    Map<String, Known> known(String codebook, Set<String> items) {
        Map<String, Known> known = new HashMap<>();
        load(codebook, items, known);
        return known;
    }

    private static boolean related(Known a, Known b) {
        String group = a.occurrence().duplicateGroup;
        String event = a.occurrence().eventId;
        return group != null && group.equals(b.occurrence().duplicateGroup)
                || event != null && event.equals(b.occurrence().eventId)
                || EventIdentity.sameEvent(a.sighting().identity(), b.sighting().identity()).same();
    }

    private Set<String> merged(String codebook, Set<String> items) {
        return new HashSet<>(database.query("select unnest(items) from event_ruling where codebook = ? and kind = 'merge'"
                + " and undone_at is null and items && ?", row -> row.getString(1), codebook, items));
    }

    private void load(String codebook, Set<String> items, Map<String, Known> into) {
        Set<String> missing = new HashSet<>(items);
        missing.removeAll(into.keySet());
        if (!missing.isEmpty()) {
            occurrences.of(codebook, missing).forEach(
                    occurrence -> into.put(occurrence.key.itemId(), new Known(occurrence, sighting(occurrence))));
        }
    }

    private Sighting sighting(Occurrence occurrence) {
        return new Sighting(occurrence.key.itemId(), occurrence.key.codebook(), occurrence.codebookVersion,
                occurrence.published, occurrence.source, occurrence.duplicateGroup, read(occurrence.identity));
    }

    IdentityFeatures read(String identity) {
        try {
            return mapper.readValue(identity, IdentityFeatures.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored identity features cannot be read", e);
        }
    }

    String write(IdentityFeatures identity) {
        try {
            return mapper.writeValueAsString(identity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
