package org.liaison.indicators.country;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The register of the 42 partners of 2011 to 2018, in the order of their ISO3 codes. */
@Singleton
public class Partners {

    private final Map<String, Partner> byIso3 = new TreeMap<>();

    public Partners() {
        for (NamedCsvRecord row : RegisterFile.read("partners.csv")) {
            byIso3.put(row.getField("iso3"),
                    new Partner(row.getField("iso3"), row.getField("official_name"),
                            List.of(row.getField("frameworks").split(";")), RegisterFile.integer(row, "partner_since"),
                            "yes".equals(row.getField("in_all"))));
        }
    }

    public Optional<Partner> find(String iso3) {
        return Optional.ofNullable(byIso3.get(iso3));
    }

    /** The partners that {@code partners=all} stands for: all but Russia and Afghanistan. */
    public List<String> all() {
        return byIso3.values().stream().filter(Partner::inAll).map(Partner::iso3).toList();
    }

    /** Whether a country is a partner in a framework of the years 2011 to 2018, e.g. PfP, MD, ICI, PatG, EOP. */
    public boolean isIn(String iso3, String framework) {
        return find(iso3).map(partner -> partner.frameworks().stream()
                .flatMap(written -> Stream.concat(Stream.of(written), Stream.of(written.split("/"))))
                .anyMatch(name -> name.equalsIgnoreCase(framework))).orElse(false);
    }

    /** The frameworks that partners are in. */
    public List<String> frameworks() {
        return byIso3.values().stream().flatMap(partner -> partner.frameworks().stream())
                .flatMap(written -> Stream.of(written.split("/"))).distinct().sorted().toList();
    }
}
