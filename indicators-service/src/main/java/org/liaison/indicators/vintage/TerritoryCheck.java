package org.liaison.indicators.vintage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import org.liaison.indicators.country.Countries;
import org.liaison.indicators.country.Country;
import org.liaison.indicators.observation.ObservationRepository;

/**
 * Looks for numbers of an aggregate or of another territory in a country's place, which a table made from a publisher's file
 * may
 * hold: the Arab World's output as that of Saudi Arabia, Kosovo's as that of Serbia. Two values of one year are found when the
 * file is read; a lone one is told by the population that output and output per head imply, or by a level that a series leaves
 * and comes back to. It is reported and stored as it is: a publisher may have reasons.
 */
@Singleton
class TerritoryCheck {

    private static final String CODE = "implausible_level";
    private static final int MOST_NOTES = 200;
    // Round figures of small territories are too round.
    private static final double SMALLEST_MILLIONS = 0.3;

    private final DollarSeriesRepository series;
    private final ObservationRepository observations;
    private final Countries countries;

    TerritoryCheck(DollarSeriesRepository series, ObservationRepository observations, Countries countries) {
        this.series = series;
        this.observations = observations;
        this.countries = countries;
    }

    /** What to look at in a vintage whose numbers are stored. */
    List<VintageNote> notes(String vintage) {
        List<VintageNote> notes = new ArrayList<>();
        Set<String> noted = new HashSet<>();
        series.pairs(vintage).forEach(pair -> byPopulation(pair, notes, noted));
        series.all(vintage).forEach(one -> byLevel(one, notes, noted));
        return notes.size() <= MOST_NOTES ? notes : notes.subList(0, MOST_NOTES);
    }

    private Map<String, TreeMap<Integer, Double>> numbers(long series) {
        Map<String, TreeMap<Integer, Double>> numbers = new TreeMap<>();
        observations.values(List.of(series), countries.all().stream().map(Country::iso3).toList(), Integer.MIN_VALUE,
                Integer.MAX_VALUE, (id, iso3, year, value) -> numbers.computeIfAbsent(iso3, country -> new TreeMap<>())
                        .put(year, value));
        return numbers;
    }

    private void byPopulation(DollarSeriesRepository.Pair pair, List<VintageNote> notes, Set<String> noted) {
        Map<String, TreeMap<Integer, Double>> totals = numbers(pair.total());
        Map<String, TreeMap<Integer, Double>> perHead = numbers(pair.perHead());
        totals.forEach((iso3, years) -> {
            Double millions = countries.find(iso3).map(Country::populationMillions).orElse(null);
            TreeMap<Integer, Double> implied = new TreeMap<>(years);
            TreeMap<Integer, Double> heads = perHead.getOrDefault(iso3, new TreeMap<>());
            implied.keySet().retainAll(heads.keySet());
            implied.replaceAll((year, total) -> total / heads.get(year));
            if (millions != null && millions >= SMALLEST_MILLIONS) {
                SortedSet<Integer> off = Levels.offPopulation(implied, millions * 1e6,
                        pair.otherVintage() == null ? Levels.ONE_VINTAGE : Levels.TWO_VINTAGES);
                if (!off.isEmpty()) {
                    noted.addAll(List.of(pair.own() + iso3, pair.other() + iso3));
                    notes.add(new VintageNote(CODE, pair.own(),
                            "%s of %s in %s and %s%s imply %s million people, where %s has some"
                                    .formatted(pair.own(), iso3, years(off), pair.other(),
                                            pair.otherVintage() == null ? "" : " of vintage " + pair.otherVintage(),
                                            millions(implied, off), iso3)
                                    + " %s: an aggregate or another territory may stand in its place."
                                            .formatted(round(millions))));
                }
            }
        });
    }

    private void byLevel(DollarSeriesRepository.Series series, List<VintageNote> notes, Set<String> noted) {
        numbers(series.id()).forEach((iso3, years) -> {
            SortedSet<Integer> off = Levels.detours(years);
            if (!off.isEmpty() && !noted.contains(series.code() + iso3)) {
                notes.add(new VintageNote(CODE, series.code(), ("%s of %s leaves its level by more than a factor of three in %s"
                        + " and comes back: an aggregate or another territory may stand in its place.").formatted(series.code(),
                                iso3, years(off))));
            }
        });
    }

    private static String millions(Map<Integer, Double> implied, SortedSet<Integer> years) {
        double least = years.stream().mapToDouble(implied::get).min().orElseThrow() / 1e6;
        double most = years.stream().mapToDouble(implied::get).max().orElseThrow() / 1e6;
        return round(least).equals(round(most)) ? round(least) : round(least) + " to " + round(most);
    }

    private static String round(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%.1f" : "%.0f", number);
    }

    /** Runs of years as ranges. */
    private static String years(SortedSet<Integer> years) {
        List<String> ranges = new ArrayList<>();
        TreeSet<Integer> left = new TreeSet<>(years);
        while (!left.isEmpty()) {
            int from = left.pollFirst();
            int to = from;
            while (left.remove(to + 1)) {
                to++;
            }
            ranges.add(from == to ? Integer.toString(from) : from + "-" + to);
        }
        return String.join(", ", ranges);
    }
}
