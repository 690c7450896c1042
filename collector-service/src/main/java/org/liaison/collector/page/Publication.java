package org.liaison.collector.page;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.collector.page.DateCandidate.Role;

/** Chooses the day of publication among the candidates and says whether they contradict each other. */
final class Publication {

    /** Places that are meant to give the day of publication; a day in running text may be any day. */
    private static final Set<String> MEANT = Set.of("selector", "meta", "json-ld", "time", "address", "list", "dateline");
    /** Clocks of other zones and the night between writing and publishing. */
    private static final int TOLERATED_DAYS = 1;
    private static final int DAYS_AROUND_NEW_YEAR = 31;

    private Publication() {
    }

    /** The chosen day, null where there is none, and whether a person should look at it. */
    record Chosen(LocalDate date, boolean conflict) {
    }

    static boolean isMeant(DateCandidate candidate) {
        return MEANT.contains(candidate.source());
    }

    static Chosen of(List<DateCandidate> candidates, URI address) {
        List<DateCandidate> published = candidates.stream().filter(c -> c.role() == Role.PUBLICATION).toList();
        List<DateCandidate> meant = published.stream().filter(Publication::isMeant).toList();
        if (meant.isEmpty()) {
            return new Chosen(null, false);
        }
        DateCandidate first = meant.get(0);
        boolean doubtful = first.note() != null && first.note().startsWith("day and month");
        if (doubtful) {
            String note = first.note();
            // a second place that can be read in one way only decides
            for (DateCandidate other : meant.subList(1, meant.size())) {
                if (other.note() == null && (other.date().equals(first.date()) || note.endsWith(other.date().toString()))) {
                    return new Chosen(other.date(), false);
                }
            }
        }
        LocalDate date = first.date();
        // the dateline of a report may give the day of the event
        boolean far = meant.stream().filter(c -> !c.source().equals("dateline"))
                .anyMatch(c -> Math.abs(ChronoUnit.DAYS.between(c.date(), date)) > TOLERATED_DAYS);
        boolean otherYear = AddressDate.year(address).map(year -> date.minusDays(DAYS_AROUND_NEW_YEAR).getYear() != year
                && date.plusDays(DAYS_AROUND_NEW_YEAR).getYear() != year).orElse(false);
        return new Chosen(date, doubtful || far || otherYear);
    }

    /** @return the candidates with their ranks, each role counted from 1; the same day from the same place once */
    static List<DateCandidate> ranked(List<DateCandidate> candidates) {
        Map<Role, Integer> next = new EnumMap<>(Role.class);
        List<DateCandidate> ranked = new ArrayList<>();
        for (DateCandidate candidate : candidates) {
            boolean there = ranked.stream().anyMatch(c -> c.role() == candidate.role() && c.date().equals(candidate.date())
                    && c.source().equals(candidate.source()));
            if (!there) {
                ranked.add(candidate.ranked(next.merge(candidate.role(), 1, Integer::sum)));
            }
        }
        return ranked;
    }
}
