package org.liaison.indicators.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.liaison.kit.table.Column;

/** Turns codes and names of one system into codes of others. */
final class Crosswalk {

    static final String ANY = "any";
    static final String NAME = "name";

    private final CountryMatcher matcher;
    private final CodeRegister codes;
    private final Countries countries;
    private final String from;
    private final List<CodeSystem> to;

    Crosswalk(CountryMatcher matcher, CodeRegister codes, Countries countries, String from, List<CodeSystem> to) {
        this.matcher = matcher;
        this.codes = codes;
        this.countries = countries;
        this.from = from;
        this.to = to;
    }

    /** The columns of an answer, without those of the input. */
    List<Column> columns() {
        Stream<Column> targets = to.stream().filter(system -> system != CodeSystem.ISO3).map(Crosswalk::column);
        return Stream.of(
                Stream.of(Column.text("status", "matched, unknown, ambiguous, not_in_existence or aggregate"),
                        column(CodeSystem.ISO3), Column.text("name", "English name in the register")),
                targets,
                Stream.of(Column.text("system", "System in which the value was found"),
                        Column.text("matched_by",
                                "Exact or variant code, name, alias, former name; by_year where the time decided"),
                        Column.text("reason", "Why it is this country, or why there is none"),
                        Column.text("candidates", "Countries that it may be, ISO3 separated by semicolons")))
                .flatMap(part -> part).toList();
    }

    private static Column column(CodeSystem system) {
        return system.isNumeric() && system != CodeSystem.M49 ? Column.integer(system.key(), system.label())
                : Column.text(system.key(), system.label());
    }

    /** The cells of {@link #columns} for a value. */
    List<Object> cells(String value, Period when) {
        Match match = matcher.match(value, CodeSystem.of(from).orElse(null), NAME.equals(from), when);
        List<Object> cells = new ArrayList<>();
        List<String> without = new ArrayList<>();
        cells.add(match.status().name().toLowerCase(Locale.ROOT));
        cells.add(match.iso3());
        cells.add(match.isFound() ? countries.find(match.iso3()).orElseThrow().name() : null);
        for (CodeSystem system : to) {
            if (system != CodeSystem.ISO3) {
                cells.add(match.isFound() ? target(match.iso3(), system, when, without) : null);
            }
        }
        cells.add(match.system());
        cells.add(match.how());
        cells.add(match.reason() + (without.isEmpty() ? ""
                : "; no code of " + String.join(", ", without) + (when == null ? "" : " at that time")));
        cells.add(match.candidates().isEmpty() ? null : String.join(";", match.candidates()));
        return cells;
    }

    private Object target(String iso3, CodeSystem system, Period when, List<String> without) {
        String code = codes.code(iso3, system, when).map(CodeRegister::printed).orElse(null);
        if (code == null) {
            without.add(system.key());
        }
        return code != null && system.isNumeric() && system != CodeSystem.M49 ? (Object) Long.valueOf(code) : code;
    }
}
