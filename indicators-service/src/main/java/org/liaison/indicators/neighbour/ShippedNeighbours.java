package org.liaison.indicators.neighbour;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import org.liaison.indicators.country.RegisterFile;
import org.liaison.kit.http.Digests;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The lists that come with the service: {@code land} (land borders of all countries) and {@code land_sea} (with adjacent or
 * opposite maritime zones, of which at least one side is a partner). Both hold in either direction and for all years since
 * 2011.
 */
@Singleton
public class ShippedNeighbours {

    static final String LAND = "land";
    static final String LAND_SEA = "land_sea";

    private final SortedMap<String, SortedMap<String, String>> land = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, String>> landSea = new TreeMap<>();
    private final Shipped landList;
    private final Shipped landSeaList;

    public ShippedNeighbours() {
        for (NamedCsvRecord row : RegisterFile.read("sea_neighbours.csv")) {
            add(landSea, row, "sea");
        }
        for (NamedCsvRecord row : RegisterFile.read("land_borders.csv")) {
            add(land, row, "land");
            add(landSea, row, "land");
        }
        landList = new Shipped(LAND, land);
        landSeaList = new Shipped(LAND_SEA, landSea);
    }

    private static void add(SortedMap<String, SortedMap<String, String>> lists, NamedCsvRecord row, String kind) {
        for (String neighbour : row.getField("neighbours").split(" ")) {
            lists.computeIfAbsent(row.getField("iso3"), iso3 -> new TreeMap<>()).put(neighbour, kind);
            lists.computeIfAbsent(neighbour, iso3 -> new TreeMap<>()).put(row.getField("iso3"), kind);
        }
    }

    public NeighbourList land() {
        return landList;
    }

    public NeighbourList landAndSea() {
        return landSeaList;
    }

    /** How a list is shown among others. */
    NeighbourListView describe(NeighbourList list, String label) {
        SortedMap<String, SortedMap<String, String>> pairs = list.name().equals(LAND) ? land : landSea;
        long count = pairs.values().stream().mapToLong(SortedMap::size).sum();
        return new NeighbourListView(list.name(), list.version(), true, null, label,
                list.name().equals(LAND) ? "land" : "land, sea", true, pairs.size(), count, null, null);
    }

    private record Shipped(String name, String version, Map<String, SortedMap<String, String>> lists) implements NeighbourList {

        Shipped(String name, Map<String, SortedMap<String, String>> lists) {
            this(name, Digests.sha256(lists.toString()).substring(0, 20), lists);
        }

        @Override
        public String vintage() {
            return null;
        }

        @Override
        public Integer lastYear() {
            return null;
        }

        @Override
        public List<Neighbour> of(String iso3, int year) {
            return lists.getOrDefault(iso3, new TreeMap<>()).entrySet().stream()
                    .map(neighbour -> new Neighbour(neighbour.getKey(), neighbour.getValue())).toList();
        }
    }
}
