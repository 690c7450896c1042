package org.liaison.indicators.observation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import org.liaison.indicators.country.Countries;
import org.liaison.indicators.indicator.SeriesChoice;
import org.liaison.indicators.indicator.StoredSeries;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Table;

/** Selections of observations. */
@Singleton
class ObservationService {

    private final SeriesRepository series;
    private final ObservationRepository observations;
    private final Countries countries;

    ObservationService(SeriesRepository series, ObservationRepository observations, Countries countries) {
        this.series = series;
        this.observations = observations;
        this.countries = countries;
    }

    /** Each indicator from the listed vintages, all that have it, or without a list from its newest release. */
    Table table(String indicators, String iso3, String years, String vintages) {
        List<String> codes = Parameters.commaList(indicators);
        List<String> places = Parameters.commaList(iso3);
        List<Integer> span = Years.parse(years);
        places.stream().filter(place -> countries.find(place).isEmpty()).findFirst().ifPresent(place -> {
            throw ProblemException.parameter("iso3", "unknown country '" + place + "'");
        });
        Map<Long, StoredSeries> chosen = new HashMap<>();
        chosen(codes, series.choice(Parameters.commaList(vintages))).forEach(one -> chosen.put(one.id(), one));
        return new ObservationTable(observations, chosen, places, span);
    }

    private Set<StoredSeries> chosen(List<String> codes, SeriesChoice choice) {
        Set<String> wanted = new TreeSet<>(codes);
        codes.stream().filter(code -> !series.isKnown(code)).findFirst().ifPresent(code -> {
            throw ProblemException.parameter("indicator", "no vintage has an indicator '" + code + "'");
        });
        if (wanted.isEmpty()) {
            choice.available().forEach(one -> wanted.add(one.code()));
        }
        Set<StoredSeries> chosen = new HashSet<>();
        if (choice.listed()) {
            choice.available().stream().filter(one -> wanted.contains(one.code())).forEach(chosen::add);
        } else {
            wanted.stream().map(choice::find).flatMap(Optional::stream).forEach(chosen::add);
        }
        return chosen;
    }
}
