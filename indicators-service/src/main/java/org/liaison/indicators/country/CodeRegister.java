package org.liaison.indicators.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The codes of countries in all systems, each with the period in which it stands for the country. */
@Singleton
public class CodeRegister {

    private static final Comparator<CountryCode> LATEST = Comparator
            .comparing((CountryCode code) -> code.period().isOpen() ? LocalDate.MAX : code.period().to());

    private final Map<CodeSystem, Map<String, List<CountryCode>>> byCode = new EnumMap<>(CodeSystem.class);
    private final Map<CodeSystem, Map<String, List<CountryCode>>> byCountry = new EnumMap<>(CodeSystem.class);
    private final Map<String, List<CountryCode>> variants = new HashMap<>();

    public CodeRegister(Countries countries) {
        Set<String> dated = new HashSet<>();
        for (NamedCsvRecord row : RegisterFile.read("code_periods.csv")) {
            CodeSystem system = CodeSystem.of(row.getField("system")).orElseThrow();
            dated.add(system + row.getField("iso3"));
            add(new CountryCode(system, row.getField("code"), row.getField("iso3"),
                    Period.parse(row.getField("from"), row.getField("to")), null));
        }
        for (Country country : countries.withFormer()) {
            addUndated(dated, CodeSystem.ISO3, country.iso3(), country);
            addUndated(dated, CodeSystem.ISO2, country.iso2(), country);
            addUndated(dated, CodeSystem.COW, text(country.cow()), country);
            addUndated(dated, CodeSystem.GW, text(country.gw()), country);
            if (country.numeric() != null) {
                addUndated(dated, CodeSystem.ISO_NUMERIC, country.numeric().toString(), country);
                // Taiwan has a number of ISO and none of the United Nations.
                if (!country.iso3().equals("TWN")) {
                    addUndated(dated, CodeSystem.M49, country.numeric().toString(), country);
                }
            }
        }
        for (NamedCsvRecord row : RegisterFile.read("countries.csv")) {
            Country country = countries.find(row.getField("iso3")).orElseThrow();
            for (CodeSystem system : List.of(CodeSystem.COW_ABB, CodeSystem.VDEM, CodeSystem.WDI)) {
                addUndated(dated, system, RegisterFile.text(row, system.key()), country);
            }
        }
        for (NamedCsvRecord row : RegisterFile.read("imf.csv")) {
            countries.find(row.getField("iso3"))
                    .ifPresent(country -> addUndated(dated, CodeSystem.IMF, row.getField("code"), country));
        }
        for (NamedCsvRecord row : RegisterFile.read("codes.csv")) {
            boolean letters = !isNumber(row.getField("code"));
            CodeSystem system = row.getField("scheme").equals("cow") ? CodeSystem.COW
                    : letters ? CodeSystem.WDI : CodeSystem.ISO_NUMERIC;
            variants.computeIfAbsent(canonical(row.getField("code")), code -> new ArrayList<>())
                    .add(new CountryCode(system, row.getField("code"), row.getField("iso3"), Period.ALWAYS,
                            row.getField("note")));
        }
    }

    private void addUndated(Set<String> dated, CodeSystem system, String code, Country country) {
        // A country with dated numbers has no other; letters of withdrawn codes stand beside those of today.
        if (code != null && (!system.isNumeric() && !system.isStateList() || !dated.contains(system + country.iso3()))) {
            Period period = country.isFormer() || system.isStateList() ? statePeriod(system, country) : Period.ALWAYS;
            if (codes(system, code).stream().noneMatch(known -> known.iso3().equals(country.iso3()))) {
                add(new CountryCode(system, code, country.iso3(), period, null));
            }
        }
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    /** Abbreviations of the Correlates of War go with its numbers. */
    private Period statePeriod(CodeSystem system, Country country) {
        if (system != CodeSystem.COW_ABB) {
            return country.existence();
        }
        List<CountryCode> numbers = of(country.iso3(), CodeSystem.COW);
        return numbers.isEmpty() ? Period.ALWAYS
                : new Period(numbers.get(0).period().from(), numbers.get(numbers.size() - 1).period().to());
    }

    private void add(CountryCode code) {
        byCode.computeIfAbsent(code.system(), system -> new HashMap<>())
                .computeIfAbsent(canonical(code.code()), key -> new ArrayList<>()).add(code);
        byCountry.computeIfAbsent(code.system(), system -> new HashMap<>())
                .computeIfAbsent(code.iso3(), key -> new ArrayList<>()).add(code);
    }

    /** What a code stands for, with every period; empty for an unknown one. Leading zeros and case do not matter. */
    public List<CountryCode> codes(CodeSystem system, String code) {
        return byCode.getOrDefault(system, Map.of()).getOrDefault(canonical(code), List.of());
    }

    /** Codes that are in no system's list and that publishers use all the same, or have used. */
    public List<CountryCode> variants(String code) {
        return variants.getOrDefault(canonical(code), List.of());
    }

    /** A country's codes in a system, with their periods. */
    public List<CountryCode> of(String iso3, CodeSystem system) {
        return byCountry.getOrDefault(system, Map.of()).getOrDefault(iso3, List.of());
    }

    /**
     * The code of a country at a time: where it changes within the time, the later one.
     *
     * @param when null for the one of today, else the last one
     */
    public Optional<CountryCode> code(String iso3, CodeSystem system, Period when) {
        return of(iso3, system).stream().filter(code -> when == null || code.period().overlaps(when)).max(LATEST);
    }

    /** M49 is written with three digits, everything else as it is. */
    static String printed(CountryCode code) {
        return code.system() == CodeSystem.M49 ? "0".repeat(Math.max(0, 3 - code.code().length())) + code.code()
                : code.code();
    }

    static boolean isNumber(String code) {
        return !code.isEmpty() && code.length() <= 6 && code.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static String canonical(String code) {
        return isNumber(code) ? Integer.valueOf(code).toString() : code.toUpperCase(Locale.ROOT);
    }
}
