package org.liaison.standalone.sample.covariate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A country of the sample archive. Its size and income are coarse classes, from which the level of its simulated output is
 * drawn.
 *
 * @param populationClass population in millions, to one figure
 * @param incomeClass 1 (poor) to 5 (rich)
 * @param cow Correlates of War code, given for partners
 * @param vdem V-Dem country id, given for partners
 */
public record Country(String iso3, String name, Role role, double populationClass, int incomeClass, String cow, String vdem) {

    /** Why the country is in the files. */
    public enum Role {
        PARTNER,
        NEIGHBOUR,
        MEMBER
    }

    public boolean isPartner() {
        return role == Role.PARTNER;
    }

    /** All countries of the archive in order of code. */
    public static List<Country> all() {
        try (var input = Country.class.getResourceAsStream("/sample/countries.csv");
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            return csv.stream().map(Country::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Country of(NamedCsvRecord row) {
        return new Country(row.getField("iso3"), row.getField("name"),
                Role.valueOf(row.getField("role").toUpperCase(Locale.ROOT)),
                Double.parseDouble(row.getField("population_class")), Integer.parseInt(row.getField("income_class")),
                row.getField("cow"), row.getField("vdem"));
    }
}
