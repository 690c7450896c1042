package org.liaison.indicators.neighbour;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.liaison.indicators.source.Adjacency;

/**
 * Neighbours as an uploaded list or the contiguity data have them. Contiguity holds in either direction, a list as it is
 * written.
 */
public final class UploadedNeighbours implements NeighbourList {

    static final List<String> KINDS = List.of("land", "sea_12", "sea_24", "sea_150", "sea_400");

    private final String name;
    private final String vintage;
    private final Map<String, Collection<Adjacency>> byCountry = new HashMap<>();

    /** @param kinds which classes count */
    public UploadedNeighbours(String name, String vintage, Collection<Adjacency> adjacencies, Set<String> kinds) {
        this.name = name;
        this.vintage = vintage;
        for (Adjacency one : adjacencies) {
            if (kinds.contains(one.kind())) {
                add(one);
                if (KINDS.contains(one.kind())) {
                    add(new Adjacency(one.neighbour(), one.iso3(), one.kind(), one.from(), one.to(), one.row(), one.column()));
                }
            }
        }
    }

    private void add(Adjacency adjacency) {
        byCountry.computeIfAbsent(adjacency.iso3(), iso3 -> new TreeSet<>(Comparator
                .comparing(Adjacency::neighbour).thenComparing(Adjacency::kind).thenComparing(Adjacency::row)))
                .add(adjacency);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String vintage() {
        return vintage;
    }

    @Override
    public String version() {
        return vintage;
    }

    @Override
    public Integer lastYear() {
        List<Integer> ends = byCountry.values().stream().flatMap(Collection::stream).map(Adjacency::to).toList();
        return ends.contains(null) || ends.isEmpty() ? null : Collections.max(ends);
    }

    @Override
    public List<Neighbour> of(String iso3, int year) {
        Map<String, Neighbour> neighbours = new TreeMap<>();
        for (Adjacency one : byCountry.getOrDefault(iso3, List.of())) {
            boolean holds = (one.from() == null || one.from() <= year) && (one.to() == null || one.to() >= year);
            if (holds && !one.neighbour().equals(iso3)) {
                neighbours.putIfAbsent(one.neighbour(), new Neighbour(one.neighbour(), one.kind()));
            }
        }
        return List.copyOf(neighbours.values());
    }
}
