package org.liaison.indicators.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

/** Finds the country that a code or name stands for, at a time, and says why. */
@Singleton
public class CountryMatcher {

    private static final String NAME = "name";

    private final Countries countries;
    private final CodeRegister codes;
    private final CountryNames names;
    private final Successions successions;
    private final Map<String, String> aggregates = new HashMap<>();
    private final Map<String, String> aggregateNames = new HashMap<>();

    public CountryMatcher(Countries countries, CodeRegister codes, CountryNames names, Successions successions) {
        this.countries = countries;
        this.codes = codes;
        this.names = names;
        this.successions = successions;
        RegisterFile.read("aggregates.csv").forEach(row -> {
            aggregates.put(row.getField("code"), row.getField("name"));
            aggregateNames.put(CountryNames.plain(row.getField("name")), row.getField("name"));
        });
    }

    /**
     * @param system the system of the code; null for any, and for names
     * @param namesOnly whether the value has to be a name
     * @param when the time that the value speaks of; null for no particular one, in which case today's countries go first
     */
    public Match match(String value, CodeSystem system, boolean namesOnly, Period when) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            return Match.failed(value, Match.Status.UNKNOWN, null, "there is no code or name", List.of());
        }
        if (namesOnly) {
            return byName(text, when);
        }
        return system == null ? any(text, when) : byCode(text, system, when);
    }

    private Match any(String text, Period when) {
        if (CodeRegister.isNumber(text)) {
            return anyNumber(text, when);
        }
        List<CodeSystem> order = List.of(CodeSystem.ISO3, CodeSystem.ISO2, CodeSystem.WDI);
        for (CodeSystem system : order) {
            if (!codes.codes(system, text).isEmpty()) {
                return withRemark(byCode(text, system, when), text, when);
            }
        }
        if (!codes.variants(text).isEmpty() || aggregates.containsKey(text.toUpperCase(Locale.ROOT))) {
            return byCode(text, CodeSystem.WDI, when);
        }
        Match name = byName(text, when);
        if (name.status() == Match.Status.UNKNOWN && !codes.codes(CodeSystem.COW_ABB, text).isEmpty()) {
            return byCode(text, CodeSystem.COW_ABB, when);
        }
        return name;
    }

    /** ISO letters win over those of the Correlates of War, which mean other countries now and then (AUS is Austria). */
    private Match withRemark(Match match, String text, Period when) {
        Match other = byCode(text, CodeSystem.COW_ABB, when);
        boolean differs = match.isFound() && other.isFound() && !other.iso3().equals(match.iso3());
        return differs ? Match.found(match.value(), match.iso3(), match.system(), match.how(),
                match.reason() + "; as cow_abb it would be " + name(other.iso3()), List.of(other.iso3())) : match;
    }

    private Match anyNumber(String text, Period when) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        Match first = null;
        for (CodeSystem system : CodeSystem.values()) {
            Match match = system.isNumeric() ? byCode(text, system, when) : null;
            if (match != null && match.isFound()) {
                first = first == null ? match : first;
                found.computeIfAbsent(match.iso3(), iso3 -> new TreeSet<>()).add(system.key());
            }
        }
        if (found.size() == 1) {
            return first;
        }
        if (found.isEmpty()) {
            return byCode(text, CodeSystem.ISO_NUMERIC, when);
        }
        List<String> readings = found.entrySet().stream()
                .map(one -> name(one.getKey()) + " (" + String.join(", ", one.getValue()) + ")").toList();
        return Match.failed(text, Match.Status.AMBIGUOUS, null,
                "the number means " + String.join(" or ", readings) + "; say which system it is of",
                List.copyOf(found.keySet()));
    }

    private Match byCode(String text, CodeSystem system, Period when) {
        List<CountryCode> known = codes.codes(system, text);
        List<CountryCode> variants = known.isEmpty() && (!system.isNumeric() || system == CodeSystem.ISO_NUMERIC)
                && !system.isStateList() ? codes.variants(text) : List.of();
        if (known.isEmpty() && variants.isEmpty()) {
            String upper = text.toUpperCase(Locale.ROOT);
            return aggregates.containsKey(upper) && !system.isNumeric()
                    ? Match.failed(text, Match.Status.AGGREGATE, null,
                            "'" + text + "' is the aggregate " + aggregates.get(upper) + ", not a country", List.of())
                    : Match.failed(text, Match.Status.UNKNOWN, null,
                            "'" + text + "' is no code of " + system.key(), List.of());
        }
        if (known.isEmpty()) {
            CountryCode variant = variants.get(0);
            return existing(text, variant.iso3(), system, "variant_code", variant.note(), when, List.of());
        }
        return choose(text, known, system, when);
    }

    private Match choose(String text, List<CountryCode> known, CodeSystem system, Period when) {
        List<CountryCode> valid = known.stream().filter(code -> when == null || code.period().overlaps(when)).toList();
        if (valid.isEmpty()) {
            Set<String> meant = iso3(known);
            if (system.isStateList() || meant.size() > 1) {
                return Match.failed(text, Match.Status.NOT_IN_EXISTENCE, system.key(),
                        "'" + text + "' is a code of " + system.key() + " " + periods(known), List.copyOf(meant));
            }
            return existing(text, known.get(0).iso3(), system, "exact_code", "a code " + known.get(0).period(), when,
                    List.of());
        }
        CountryCode latest = valid.stream().max(Comparator.comparing(CountryMatcher::end)).orElseThrow();
        List<String> others = iso3(known).stream().filter(iso3 -> !iso3.equals(latest.iso3())).toList();
        boolean tie = valid.stream().anyMatch(code -> end(code).equals(end(latest)) && !code.iso3().equals(latest.iso3()));
        if (tie || when == null && !latest.period().isOpen() && !others.isEmpty()) {
            return Match.failed(text, Match.Status.AMBIGUOUS, system.key(), "'" + text + "' is " + periods(valid),
                    List.copyOf(iso3(valid)));
        }
        return existing(text, latest.iso3(), system, others.isEmpty() ? "exact_code" : "exact_code_by_year",
                remark(known, latest, others), when, others);
    }

    private String remark(List<CountryCode> known, CountryCode latest, List<String> others) {
        if (others.isEmpty()) {
            return latest.period().isOpen() ? null : "a code " + latest.period();
        }
        return "the code is " + periods(known);
    }

    private Match byName(String text, Period when) {
        List<CountryName> known = names.find(text);
        if (known.isEmpty()) {
            String aggregate = aggregateNames.get(CountryNames.plain(text));
            List<String> similar = aggregate == null ? distinct(names.similar(text).stream().map(CountryName::iso3))
                    : List.of();
            return aggregate != null
                    ? Match.failed(text, Match.Status.AGGREGATE, NAME, "'" + text + "' is an aggregate, not a country",
                            List.of())
                    : Match.failed(text, Match.Status.UNKNOWN, null, "no country is known by the name '" + text + "'"
                            + (similar.isEmpty() ? ""
                                    : "; similar are " + String.join(", ", similar.stream().map(this::name).toList())),
                            similar);
        }
        List<CountryName> valid = distinct(known.stream().map(CountryName::iso3)).size() == 1 ? known
                : known.stream().filter(name -> when == null || name.period().overlaps(when) && exists(name.iso3(), when))
                        .toList();
        List<String> meant = distinct(valid.stream().map(CountryName::iso3));
        if (meant.size() != 1) {
            List<String> all = meant.isEmpty() ? distinct(known.stream().map(CountryName::iso3)) : meant;
            return Match.failed(text, meant.isEmpty() ? Match.Status.NOT_IN_EXISTENCE : Match.Status.AMBIGUOUS, NAME,
                    "the name may mean " + String.join(" or ", all.stream().map(this::name).toList()), all);
        }
        CountryName name = valid.get(0);
        boolean byYear = valid.size() < known.size();
        String how = name.kind() + (byYear ? "_by_year" : "");
        return existing(text, name.iso3(), null, how, remark(name), when, List.of());
    }

    private String remark(CountryName name) {
        if (name.kind().equals(CountryName.FORMER)) {
            return "a name of " + name(name.iso3()) + " " + name.period();
        }
        return name.language() == null || name.language().equals("en") ? null : "in the language '" + name.language() + "'";
    }

    /** The match, unless the country was not there at the time. */
    private Match existing(String text, String iso3, CodeSystem system, String how, String remark, Period when,
            List<String> others) {
        String key = system == null ? NAME : system.key();
        if ((system == null || !system.reachesBack()) && when != null && !exists(iso3, when)) {
            List<String> instead = Stream
                    .concat(successions.predecessors(iso3).stream(), successions.successors(iso3).stream())
                    .filter(other -> exists(other, when)).toList();
            return Match.failed(text, Match.Status.NOT_IN_EXISTENCE, key,
                    name(iso3) + " was a country of its own " + countries.find(iso3).orElseThrow().existence()
                            + (instead.isEmpty() ? ""
                                    : "; at that time there was "
                                            + String.join(", ", instead.stream().map(this::name).toList())),
                    instead);
        }
        Country country = countries.find(iso3).orElseThrow();
        String matched = how.startsWith("exact_code") ? "code of " + key : how.replace('_', ' ');
        String reason = Stream.of(matched, remark, country.isFormer() ? "a former state, " + country.existence() : null)
                .filter(part -> part != null).reduce((one, other) -> one + "; " + other).orElseThrow();
        return Match.found(text, iso3, key, how, reason, others);
    }

    private boolean exists(String iso3, Period when) {
        return countries.find(iso3).map(country -> country.existence().overlaps(when)).orElse(false);
    }

    private String name(String iso3) {
        return countries.find(iso3).map(country -> country.name() + " (" + iso3 + ")").orElse(iso3);
    }

    private String periods(List<CountryCode> known) {
        List<String> parts = new ArrayList<>();
        known.forEach(code -> parts.add(name(code.iso3()) + " " + code.period()));
        return String.join(", ", parts);
    }

    private static LocalDate end(CountryCode code) {
        return code.period().isOpen() ? LocalDate.MAX : code.period().to();
    }

    private static Set<String> iso3(List<CountryCode> known) {
        Set<String> found = new LinkedHashSet<>();
        known.forEach(code -> found.add(code.iso3()));
        return found;
    }

    private static List<String> distinct(Stream<String> iso3) {
        return iso3.distinct().toList();
    }
}
