package org.liaison.indicators.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Looks countries up in the register. */
@Singleton
class CountryService {

    private final Countries countries;
    private final CodeRegister codes;
    private final CountryNames names;
    private final CountryMatcher matcher;
    private final Successions successions;
    private final NatoMembership nato;
    private final Partners partners;
    private final Map<String, String> notes = new HashMap<>();

    CountryService(Countries countries, CodeRegister codes, CountryNames names, CountryMatcher matcher,
            Successions successions, NatoMembership nato, Partners partners) {
        this.countries = countries;
        this.codes = codes;
        this.names = names;
        this.matcher = matcher;
        this.successions = successions;
        this.nato = nato;
        this.partners = partners;
        RegisterFile.read("former_countries.csv")
                .forEach(row -> notes.put(row.getField("iso3"), RegisterFile.text(row, "note")));
    }

    /**
     * Which countries are asked for; null where a parameter was not given.
     *
     * @param at the day on which they were there; without it the countries of today
     * @param name part of a name in any language and spelling
     */
    record Selection(String iso3, LocalDate at, String status, String name, String framework, Boolean nato) {
    }

    List<Country> select(Selection asked) {
        String status = asked.status() == null ? asked.at() == null ? "current" : "all" : asked.status();
        if (!Set.of("current", "former", "all").contains(status)) {
            throw ProblemException.parameter("status", "expected current, former or all, got '" + status + "'");
        }
        List<String> wanted = Parameters.commaList(asked.iso3());
        wanted.stream().filter(iso3 -> countries.find(iso3).isEmpty()).findFirst().ifPresent(iso3 -> {
            throw ProblemException.parameter("iso3", "unknown country '" + iso3 + "'");
        });
        Set<String> named = asked.name() == null ? null : new HashSet<>(names.containing(asked.name()));
        LocalDate natoDay = asked.at() == null ? LocalDate.MAX : asked.at();
        return countries.withFormer().stream()
                .filter(one -> wanted.isEmpty() ? status.equals("all") || status.equals("former") == one.isFormer()
                        : wanted.contains(one.iso3()))
                .filter(one -> asked.at() == null || one.existence().contains(asked.at()))
                .filter(one -> named == null || named.contains(one.iso3()))
                .filter(one -> asked.framework() == null || partners.isIn(one.iso3(), asked.framework()))
                .filter(one -> asked.nato() == null || asked.nato() == nato.since(one.iso3())
                        .filter(since -> !since.isAfter(natoDay)).isPresent())
                .toList();
    }

    /** @param code a code of any system, or a name */
    CountryView view(String code, String system, LocalDate at) {
        CodeSystem of = system == null ? null
                : CodeSystem.of(system).orElseThrow(() -> ProblemException.parameter("system",
                        "unknown system '" + system + "'; there are " + String.join(", ", CodeSystem.keys())));
        Match match = matcher.match(code, of, false, at == null ? null : Period.ofDay(at));
        if (match.status() == Match.Status.AMBIGUOUS) {
            throw new ProblemException(IndicatorsProblem.AMBIGUOUS_COUNTRY, "'" + code + "': " + match.reason() + ".",
                    match.candidates().stream().map(iso3 -> ProblemError.parameter("code", iso3)).toList());
        }
        if (!match.isFound()) {
            throw ProblemException.notFound("country", "'" + code + "': " + match.reason());
        }
        return view(countries.find(match.iso3()).orElseThrow());
    }

    private CountryView view(Country country) {
        String iso3 = country.iso3();
        List<CountryView.Code> ofAll = new ArrayList<>();
        for (CodeSystem system : CodeSystem.values()) {
            codes.of(iso3, system).forEach(code -> ofAll.add(new CountryView.Code(system.key(), CodeRegister.printed(code),
                    code.period().from(), code.period().to())));
        }
        return new CountryView(iso3, country.iso2(), country.numeric(), country.name(), number(iso3, CodeSystem.COW),
                number(iso3, CodeSystem.GW), country.existence().from(), country.existence().to(), notes.get(iso3),
                nato.since(iso3).orElse(null), partners.find(iso3).map(Partner::frameworks).orElse(List.of()), ofAll,
                names.of(iso3).stream().map(name -> new CountryView.Name(name.name(), name.language(), name.kind(),
                        name.period().from(), name.period().to())).toList(),
                successions.of(iso3).stream().map(one -> new CountryView.Successor(one.date(), one.predecessor(),
                        one.successor(), one.kind(), one.note())).toList());
    }

    /** A country's code in a system: today's, else the last one. */
    Optional<String> code(String iso3, CodeSystem system, LocalDate at) {
        return codes.code(iso3, system, at == null ? null : Period.ofDay(at)).map(CodeRegister::printed);
    }

    private Integer number(String iso3, CodeSystem system) {
        return code(iso3, system, null).map(Integer::valueOf).orElse(null);
    }
}
