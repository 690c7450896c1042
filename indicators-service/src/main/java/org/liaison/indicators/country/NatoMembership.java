package org.liaison.indicators.country;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Who is a member of NATO when. A year's membership is the state at 31 December. */
@Singleton
public class NatoMembership {

    private final Map<String, LocalDate> accession = new HashMap<>();

    public NatoMembership() {
        for (NamedCsvRecord row : RegisterFile.read("memberships.csv")) {
            if (row.getField("organisation").equals("NATO")) {
                accession.put(row.getField("iso3"), LocalDate.parse(row.getField("from")));
            }
        }
    }

    public boolean isMember(String iso3, int year) {
        LocalDate since = accession.get(iso3);
        return since != null && since.getYear() <= year;
    }

    public Optional<LocalDate> since(String iso3) {
        return Optional.ofNullable(accession.get(iso3));
    }
}
