package org.liaison.indicators.vintage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.liaison.indicators.country.Countries;
import org.liaison.indicators.observation.Years;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Table;

/** What a revision changed. */
@Singleton
class DiffService {

    private final VintageService vintages;
    private final DiffRepository repository;
    private final Countries countries;

    DiffService(VintageService vintages, DiffRepository repository, Countries countries) {
        this.vintages = vintages;
        this.repository = repository;
        this.countries = countries;
    }

    /** Every number that differs, with both values and their places in the files. */
    Table changes(DiffQuery query) {
        return new DiffTable(repository, query);
    }

    /** Counts by indicator. */
    Table summary(DiffQuery query) {
        DiffSummary summary = new DiffSummary();
        try {
            repository.pairs(query, DiffRepository.Start.FIRST, pair -> {
                LinePair part = pair.of(query::wants);
                summary.add(part.indicator(), part.changes(summary::add), part.unitChanged());
            });
            repository.neighbours(query, change -> {
                if (query.wantsNeighbour(change)) {
                    summary.add(change);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Table.of("diff_summary", DiffSummary.COLUMNS, summary.rows(units(query.from()), units(query.to())));
    }

    private Map<String, String> units(String vintage) {
        Map<String, String> units = new HashMap<>();
        repository.units(vintage).forEach(one -> units.put(one.code(), one.unit()));
        return units;
    }

    DiffQuery query(String from, String to, String indicators, String iso3, String years, String changes) {
        VintageView first = vintages.get(from);
        VintageView second = vintages.get(to);
        List<String> codes = Parameters.commaList(indicators);
        List<String> places = Parameters.commaList(iso3);
        codes.stream().filter(code -> !first.indicators().contains(code) && !second.indicators().contains(code)).findFirst()
                .ifPresent(code -> {
                    throw ProblemException.parameter("indicator", "neither vintage has an indicator '" + code + "'");
                });
        places.stream().filter(place -> countries.find(place).isEmpty()).findFirst().ifPresent(place -> {
            throw ProblemException.parameter("iso3", "unknown country '" + place + "'");
        });
        return new DiffQuery(from, to, codes, places, Set.copyOf(Years.parse(years)), kinds(changes));
    }

    private static Set<Change.Kind> kinds(String changes) {
        Set<Change.Kind> kinds = new HashSet<>();
        for (String name : Parameters.commaList(changes)) {
            kinds.add(Arrays.stream(Change.Kind.values()).filter(kind -> kind.slug().equals(name)).findFirst()
                    .orElseThrow(() -> ProblemException.parameter("change",
                            "expected added, removed, changed or unit_changed, got '" + name + "'")));
        }
        return kinds;
    }
}
