package org.liaison.indicators.country;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Publishers' country codes. The World Bank and those who copy its lists still use codes that ISO has withdrawn or never had
 * (ADO, ROM, TMP, WBG, ZAR, KSV), mix aggregates with countries, and trade statistics have numbers of their own.
 */
@Singleton
public class CountryCodes {

    private final Map<String, CodeMatch> letters = new HashMap<>();
    private final Map<Integer, CodeMatch> numeric = new HashMap<>();
    private final Map<Integer, CodeMatch> cow = new HashMap<>();
    private final Map<Integer, CodeMatch> gw = new HashMap<>();
    private final Map<Integer, CodeMatch> imf = new HashMap<>();
    private final Map<String, CodeMatch> iso2 = new HashMap<>();
    private final CountryMatcher matcher;

    public CountryCodes(Countries countries) {
        matcher = new CountryMatcher(countries, new CodeRegister(countries), new CountryNames(countries), new Successions());
        for (NamedCsvRecord row : RegisterFile.read("aggregates.csv")) {
            letters.put(row.getField("code"),
                    CodeMatch.group(
                            "'" + row.getField("code") + "' is the aggregate " + row.getField("name") + ", not a country"));
        }
        for (NamedCsvRecord row : RegisterFile.read("codes.csv")) {
            addVariant(row.getField("scheme"), row.getField("code"), CodeMatch.of(row.getField("iso3")));
        }
        for (NamedCsvRecord row : RegisterFile.read("imf.csv")) {
            imf.put(Integer.valueOf(row.getField("code")), row.getField("iso3").isEmpty()
                    ? CodeMatch
                            .group("'" + row.getField("code") + "' is the group " + row.getField("group") + ", not a country")
                    : CodeMatch.of(row.getField("iso3")));
        }
        // As the European Union's statistics write them.
        iso2.put("EL", CodeMatch.of("GRC"));
        iso2.put("UK", CodeMatch.of("GBR"));
        for (Country country : countries.withFormer()) {
            CodeMatch match = CodeMatch.of(country.iso3());
            letters.put(country.iso3(), match);
            if (!country.isFormer()) {
                iso2.put(country.iso2(), match);
            }
            if (country.gw() != null) {
                gw.put(country.gw(), match);
            }
            if (country.numeric() != null) {
                numeric.put(country.numeric(), match);
            }
            if (country.cow() != null) {
                cow.put(country.cow(), match);
            }
        }
    }

    private void addVariant(String scheme, String code, CodeMatch match) {
        if (!isNumber(code)) {
            letters.put(code, match);
        } else if ("cow".equals(scheme)) {
            cow.put(Integer.valueOf(code), match);
        } else {
            numeric.put(Integer.valueOf(code), match);
        }
    }

    /** ISO3, or one of the letter codes that publishers use in its place. */
    public CodeMatch letters(String code) {
        CodeMatch match = letters.get(code);
        return match != null ? match : unknown(code);
    }

    /** Letters as above, or the number of ISO 3166-1 or of United Nations trade statistics, with or without leading zeros. */
    public CodeMatch lettersOrNumeric(String code) {
        if (!isNumber(code)) {
            return letters(code);
        }
        CodeMatch match = numeric.get(Integer.valueOf(code));
        return match != null ? match : unknown(code);
    }

    /** Number in the Correlates of War state list. */
    public CodeMatch cow(String code) {
        CodeMatch match = isNumber(code) ? cow.get(Integer.valueOf(code)) : null;
        return match != null ? match : unknown(code);
    }

    /** Number in the list of states of Gleditsch and Ward. */
    public CodeMatch gw(String code) {
        CodeMatch match = isNumber(code) ? gw.get(Integer.valueOf(code)) : null;
        return match != null ? match : unknown(code);
    }

    /** Number of the International Monetary Fund, with or without leading zeros. */
    public CodeMatch imf(String code) {
        CodeMatch match = isNumber(code) ? imf.get(Integer.valueOf(code)) : null;
        return match != null ? match : unknown(code);
    }

    /** ISO 3166-1 alpha-2, and the two codes in which the European Union's statistics differ from it. */
    public CodeMatch iso2(String code) {
        CodeMatch match = iso2.get(code);
        return match != null ? match : unknown(code);
    }

    /**
     * The country of a code of any system in a year; a number of a state list stands for the state of that year, e.g. COW 345
     * for Yugoslavia in 1985 and for Serbia in 2010.
     */
    public CodeMatch code(CodeSystem system, String code, int year) {
        return answer(matcher.match(code, system, false, Period.ofYear(year)));
    }

    /** The country of a code of any system, today's where it changed. */
    public CodeMatch code(CodeSystem system, String code) {
        return answer(matcher.match(code, system, false, null));
    }

    /**
     * A country's name in one of its usual spellings, or in one of many languages; accents, case and punctuation do not
     * matter.
     */
    public CodeMatch name(String name) {
        return answer(matcher.match(name, null, true, null));
    }

    private static CodeMatch answer(Match match) {
        return match.isFound() ? CodeMatch.of(match.iso3()) : CodeMatch.none(match.reason());
    }

    private static CodeMatch unknown(String code) {
        return CodeMatch.none(code.isEmpty() ? "there is no country code" : "'" + code + "' is not a country in the register");
    }

    private static boolean isNumber(String code) {
        return !code.isEmpty() && code.length() <= 6 && code.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
