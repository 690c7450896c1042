package org.liaison.indicators.country;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The register of countries, in the order of their ISO3 codes, and of the states that are no more. */
@Singleton
public class Countries {

    private final Map<String, Country> present = new TreeMap<>();
    private final Map<String, Country> former = new TreeMap<>();

    public Countries() {
        Successions successions = new Successions();
        for (NamedCsvRecord row : RegisterFile.read("countries.csv")) {
            String iso3 = row.getField("iso3");
            String population = row.getField("population_millions");
            present.put(iso3, new Country(iso3, row.getField("iso2"), RegisterFile.integer(row, "numeric"),
                    row.getField("name"), RegisterFile.integer(row, "cow"), RegisterFile.integer(row, "gw"),
                    population.isEmpty() ? null : Double.valueOf(population),
                    new Period(successions.start(iso3).orElse(null), null)));
        }
        for (NamedCsvRecord row : RegisterFile.read("former_countries.csv")) {
            String iso3 = row.getField("iso3");
            former.put(iso3, new Country(iso3, RegisterFile.text(row, "iso2"), RegisterFile.integer(row, "numeric"),
                    row.getField("name"), null, null, null, Period.parse(row.getField("from"), row.getField("to"))));
        }
    }

    /** The countries of today. */
    public Collection<Country> all() {
        return present.values();
    }

    /** The countries of today, then the former ones. */
    public List<Country> withFormer() {
        return Stream.concat(present.values().stream(), former.values().stream()).toList();
    }

    /** A country of today or a former one. */
    public Optional<Country> find(String iso3) {
        return Optional.ofNullable(present.getOrDefault(iso3, former.get(iso3)));
    }
}
