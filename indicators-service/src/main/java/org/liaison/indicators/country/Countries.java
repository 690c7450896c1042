package org.liaison.indicators.country;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The register of countries, in the order of their ISO3 codes. */
@Singleton
public class Countries {

    private final Map<String, Country> byIso3 = new TreeMap<>();

    public Countries() {
        for (NamedCsvRecord row : RegisterFile.read("countries.csv")) {
            String population = row.getField("population_millions");
            byIso3.put(row.getField("iso3"),
                    new Country(row.getField("iso3"), row.getField("iso2"), RegisterFile.integer(row, "numeric"),
                            row.getField("name"), RegisterFile.integer(row, "cow"), RegisterFile.integer(row, "gw"),
                            population.isEmpty() ? null : Double.valueOf(population)));
        }
    }

    public Collection<Country> all() {
        return byIso3.values();
    }

    public Optional<Country> find(String iso3) {
        return Optional.ofNullable(byIso3.get(iso3));
    }
}
