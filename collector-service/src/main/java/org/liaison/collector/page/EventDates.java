package org.liaison.collector.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.liaison.collector.page.DateCandidate.Role;

/**
 * Reads when the reported event took place: an explicit day in the text, then the dateline, then the title, then the day of
 * publication. Weekdays and days without a year are resolved against the day of publication.
 */
final class EventDates {

    private static final int LEAD = 2000;
    /** A day further from the publication is history or an outlook. */
    private static final int MOST_DAYS_BEFORE = 31;
    private static final int MOST_DAYS_AFTER = 120;
    private static final int LONGEST_SPAN = 180;
    private static final int HALF_A_YEAR = 183;
    private static final int WORDS_BEFORE = 14;
    private static final Set<String> COMING = Set.of("next", "coming", "prochain", "prochaine", "kommenden", "nächsten",
            "следующий", "следующую", "наступний", "наступну");
    private static final Set<String> PAST = Set.of("last", "past", "dernier", "dernière", "vergangenen", "letzten", "прошлый",
            "прошлую", "минулий", "минулу");

    private final DateFinder finder;

    EventDates(DateFinder finder) {
        this.finder = finder;
    }

    private record Span(LocalDate first, LocalDate last, FoundDate found, String source, String text) {
        boolean single() {
            return first.equals(last);
        }
    }

    /** @return candidates of the first and the last day, the most trusted first; empty where nothing is known */
    List<DateCandidate> of(String title, String body, List<DateCandidate> known, LocalDate published) {
        if (published == null) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        List<DateCandidate> dateline = known.stream().filter(c -> c.source().equals("dateline")).toList();
        spans(body == null ? "" : body.substring(0, Math.min(LEAD, body.length())), "text", published, dateline, spans);
        dateline.stream().filter(c -> near(c.date(), published))
                .forEach(c -> spans.add(new Span(c.date(), c.date(), null, "dateline", c.text())));
        spans(title == null ? "" : title, "title", published, List.of(), spans);
        spans.add(new Span(published, published, null, "publication", ""));
        List<DateCandidate> candidates = new ArrayList<>();
        spans.forEach(s -> candidates.add(candidate(Role.EVENT_START, s.first(), s)));
        spans.forEach(s -> candidates.add(candidate(Role.EVENT_END, s.last(), s)));
        return candidates;
    }

    private static DateCandidate candidate(Role role, LocalDate day, Span span) {
        FoundDate found = span.found();
        String note = found == null || found.complete() ? null
                : found.month() == 0 ? "weekday resolved against the day of publication"
                        : "year resolved against the day of publication";
        return new DateCandidate(role, day, span.source(), 0, span.text(), note);
    }

    private void spans(String text, String source, LocalDate published, List<DateCandidate> dateline, List<Span> spans) {
        List<Span> explicit = new ArrayList<>();
        List<Span> weekdays = new ArrayList<>();
        for (FoundDate found : finder.all(text)) {
            String shown = DateEvidence.shown(text.substring(found.start(), found.end()));
            Optional<LocalDate> first = first(text, found, published);
            boolean taken = dateline.stream().anyMatch(c -> c.text().equals(shown));
            if (first.isPresent() && near(first.get(), published) && !taken) {
                LocalDate last = found.span() ? found.last(first.get().getYear()).orElse(first.get()) : first.get();
                boolean span = !last.isBefore(first.get()) && ChronoUnit.DAYS.between(first.get(), last) <= LONGEST_SPAN;
                (found.month() == 0 ? weekdays : explicit)
                        .add(new Span(first.get(), span ? last : first.get(), found, source, shown));
            }
        }
        // "from 10 to 12 May" says more than a single day named on the way
        explicit.stream().filter(s -> !s.single()).forEach(spans::add);
        explicit.stream().filter(Span::single).forEach(spans::add);
        spans.addAll(weekdays);
    }

    private static Optional<LocalDate> first(String text, FoundDate found, LocalDate published) {
        if (found.complete()) {
            return found.first(found.year());
        }
        return found.month() == 0 ? Optional.of(weekday(text, found, published)) : nearest(found, published);
    }

    private static Optional<LocalDate> nearest(FoundDate found, LocalDate published) {
        for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
            Optional<LocalDate> day = found.first(year);
            if (day.isPresent() && Math.abs(ChronoUnit.DAYS.between(day.get(), published)) <= HALF_A_YEAR) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static LocalDate weekday(String text, FoundDate found, LocalDate published) {
        DayOfWeek day = found.weekday();
        String before = text.substring(Math.max(0, found.start() - WORDS_BEFORE), found.start()).toLowerCase(Locale.ROOT)
                .strip();
        String word = before.substring(before.lastIndexOf(' ') + 1);
        if (COMING.contains(word)) {
            return published.with(TemporalAdjusters.next(day));
        }
        return published.with(PAST.contains(word) ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
    }

    private static boolean near(LocalDate day, LocalDate published) {
        long days = ChronoUnit.DAYS.between(published, day);
        return days >= -MOST_DAYS_BEFORE && days <= MOST_DAYS_AFTER;
    }
}
