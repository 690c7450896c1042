package org.liaison.indicators.country;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Names of countries: those of the register (English ones as publishers spell them, and former official ones), and those of
 * Unicode's locale data in Java for the languages below. Accents, case, blanks and punctuation do not matter.
 */
@Singleton
public class CountryNames {

    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "fi",
            "pl",
            "cs", "sk", "hu", "ro", "bg", "el", "tr", "ru", "uk", "ar", "he", "fa", "ja", "ko", "zh");

    // Letters that are no base letter with an accent.
    private static final Map<String, String> FOLDED = Map.of("ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ",
            "oe", "ß", "ss", "ı", "i", "&", "and");

    private final Countries countries;
    private final Map<String, List<CountryName>> own = new HashMap<>();
    private volatile Map<String, List<CountryName>> languages;

    public CountryNames(Countries countries) {
        this.countries = countries;
        for (Country country : countries.withFormer()) {
            add(own, new CountryName(country.iso3(), country.name(), "en", CountryName.NAME, Period.ALWAYS));
        }
        for (NamedCsvRecord row : RegisterFile.read("names.csv")) {
            add(own, new CountryName(row.getField("iso3"), row.getField("name"), null, row.getField("kind"),
                    Period.parse(row.getField("from"), row.getField("to"))));
        }
    }

    private static void add(Map<String, List<CountryName>> names, CountryName name) {
        names.computeIfAbsent(plain(name.name()), key -> new ArrayList<>()).add(name);
    }

    /** Every country of a name; the register's names go before those of the languages. */
    public List<CountryName> find(String name) {
        String plain = plain(name);
        List<CountryName> found = own.getOrDefault(plain, List.of());
        return found.isEmpty() ? languages().getOrDefault(plain, List.of()) : found;
    }

    /** The names of a country: the register's, then by language. */
    public List<CountryName> of(String iso3) {
        List<CountryName> names = new ArrayList<>();
        own.values().forEach(all -> all.stream().filter(name -> name.iso3().equals(iso3)).forEach(names::add));
        names.sort((one, other) -> one.name().compareTo(other.name()));
        countries.find(iso3).filter(country -> !country.isFormer())
                .ifPresent(country -> LANGUAGES.forEach(language -> addTranslated(names, country, language)));
        return names;
    }

    /** The countries with a name, in any language, of which a text is part. */
    List<String> containing(String text) {
        String plain = plain(text);
        List<String> found = new ArrayList<>();
        for (Map<String, List<CountryName>> all : List.of(own, languages())) {
            all.forEach((key, same) -> {
                if (key.contains(plain)) {
                    same.forEach(name -> found.add(name.iso3()));
                }
            });
        }
        return found;
    }

    /** Names of the register that differ from a text in few letters, the nearest first. */
    List<CountryName> similar(String text) {
        String plain = plain(text);
        int most = Math.min(2, plain.length() / 4);
        LinkedHashSet<CountryName> similar = new LinkedHashSet<>();
        for (int distance = 1; distance <= most; distance++) {
            for (Map.Entry<String, List<CountryName>> name : own.entrySet()) {
                if (EditDistance.between(plain, name.getKey(), most) == distance) {
                    similar.addAll(name.getValue());
                }
            }
        }
        return List.copyOf(similar);
    }

    /** Asked for only where the register does not know a name: six thousand names take a second to load. */
    private Map<String, List<CountryName>> languages() {
        Map<String, List<CountryName>> loaded = languages;
        if (loaded == null) {
            loaded = new HashMap<>();
            for (Country country : countries.all()) {
                List<CountryName> names = new ArrayList<>();
                LANGUAGES.forEach(language -> addTranslated(names, country, language));
                for (CountryName name : names) {
                    List<CountryName> same = loaded.computeIfAbsent(plain(name.name()), key -> new ArrayList<>());
                    if (same.stream().noneMatch(known -> known.iso3().equals(name.iso3()))) {
                        same.add(name);
                    }
                }
            }
            languages = loaded;
        }
        return loaded;
    }

    private static void addTranslated(List<CountryName> names, Country country, String language) {
        String name = new Locale("", country.iso2()).getDisplayCountry(new Locale(language));
        // Java answers with the code where it has no name.
        if (!name.equals(country.iso2())) {
            names.add(new CountryName(country.iso3(), name, language, CountryName.NAME, Period.ALWAYS));
        }
    }

    static String plain(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : FOLDED.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(folded, Normalizer.Form.NFKD).codePoints().filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
