package org.liaison.collector.completeness;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings together the reports of one event with a partner from publishers' sites ("here") and from the partner's own sites
 * ("there"): same partner, days at most one apart, at most one report of each site. The most alike are brought together first;
 * alikeness decides the order only, since the two sides mostly write in different languages. Two reports from the same side
 * must
 * be alike, because a partner may meet two commands on one day. Whether reports are counted as one event is decided elsewhere.
 */
final class EventMatch {

    private static final long MOST_DAYS = 1;
    private static final double ALIKE = 0.3;

    private record Pair(Report one, Report other, double similarity, long days) {
    }

    /** Reports that are taken for the same event. */
    static final class Event {
        private final List<Report> reports = new ArrayList<>();

        private Event(Report first) {
            reports.add(first);
        }

        List<Report> side(boolean there) {
            return reports.stream().filter(r -> r.there() == there)
                    .sorted(Comparator.comparing(Report::day).thenComparing(Report::item)).toList();
        }

        String status() {
            boolean here = reports.stream().anyMatch(r -> !r.there());
            boolean there = reports.stream().anyMatch(Report::there);
            return here && there ? "matched" : here ? "only_here" : "only_there";
        }
    }

    private EventMatch() {
    }

    /** @param reports of one partner, each item once */
    static List<Event> match(List<Report> reports) {
        List<Report> byDay = reports.stream().sorted(Comparator.comparing(Report::day).thenComparing(Report::item)).toList();
        List<Event> events = new ArrayList<>(byDay.stream().map(Event::new).toList());
        Map<Report, Event> eventOf = new HashMap<>();
        events.forEach(e -> eventOf.put(e.reports.get(0), e));
        for (Pair pair : pairs(byDay)) {
            Event one = eventOf.get(pair.one());
            Event other = eventOf.get(pair.other());
            if (one != other && mayMerge(one, other)) {
                other.reports.forEach(r -> eventOf.put(r, one));
                one.reports.addAll(other.reports);
                other.reports.clear();
            }
        }
        return events.stream().filter(e -> !e.reports.isEmpty()).toList();
    }

    private static List<Pair> pairs(List<Report> byDay) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < byDay.size(); i++) {
            for (int j = i + 1; j < byDay.size(); j++) {
                Report one = byDay.get(i);
                Report other = byDay.get(j);
                long days = ChronoUnit.DAYS.between(one.day(), other.day());
                if (days > MOST_DAYS) {
                    break;
                }
                double similarity = one.similarity(other);
                if (!one.source().equals(other.source()) && (one.there() != other.there() || similarity >= ALIKE)) {
                    pairs.add(new Pair(one, other, similarity, days));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::similarity).reversed().thenComparingLong(Pair::days)
                .thenComparing(p -> p.one().item()).thenComparing(p -> p.other().item()));
        return pairs;
    }

    private static boolean mayMerge(Event one, Event other) {
        Set<String> sources = new HashSet<>();
        List<Report> all = new ArrayList<>(one.reports);
        all.addAll(other.reports);
        all.sort(Comparator.comparing(Report::day));
        return all.stream().allMatch(r -> sources.add(r.source()))
                && ChronoUnit.DAYS.between(all.get(0).day(), all.get(all.size() - 1).day()) <= MOST_DAYS;
    }
}
