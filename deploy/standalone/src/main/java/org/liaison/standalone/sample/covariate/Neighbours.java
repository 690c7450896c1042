package org.liaison.standalone.sample.covariate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import de.siegmar.fastcsv.reader.CsvReader;

/**
 * Neighbours by land or sea, from the lists that indicators-service ships; the build copies those very files beside the
 * sample's resources.
 * Each line names a country and its neighbours, and holds in either direction.
 */
final class Neighbours {

    private static final List<String> LISTS = List.of("land_borders.csv", "sea_neighbours.csv");

    private final Map<String, Set<String>> byCountry = new TreeMap<>();

    private Neighbours() {
    }

    static Neighbours shipped() {
        var neighbours = new Neighbours();
        LISTS.forEach(neighbours::read);
        return neighbours;
    }

    private void read(String list) {
        try (var input = Neighbours.class.getResourceAsStream("/sample/shipped/" + list)) {
            if (input == null) {
                throw new IllegalStateException(list + " of indicators-service is missing from the build");
            }
            try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(input, StandardCharsets.UTF_8))) {
                for (var row : csv) {
                    for (String neighbour : row.getField("neighbours").split(" ")) {
                        add(row.getField("iso3"), neighbour);
                        add(neighbour, row.getField("iso3"));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String country, String neighbour) {
        byCountry.computeIfAbsent(country, key -> new TreeSet<>()).add(neighbour);
    }

    Set<String> of(String iso3) {
        return byCountry.getOrDefault(iso3, Set.of());
    }
}
