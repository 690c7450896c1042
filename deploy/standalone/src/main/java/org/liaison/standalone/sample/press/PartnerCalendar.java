package org.liaison.standalone.sample.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.liaison.standalone.sample.seed.Dice;

/**
 * The days of one partner in one year. Its occasions lie apart, so that no two of them can be taken for one event; none touches
 * the turn of
 * the year, so that an item never appears in another year than its event.
 */
final class PartnerCalendar {

    /** Days from the end of one occasion to the start of the next. */
    static final int GAP = 3;
    private static final int NARROWEST_GAP = 2;
    private static final int WORKING_DAYS = 5;
    private static final int FIRST_DAY = 3;
    private static final int LAST_DAY = 360;

    private final int year;
    private final List<Span> taken = new ArrayList<>();

    /** First and last day of the year. */
    record Span(int start, int end) {
        boolean clearOf(Span other, int gap) {
            return start - other.end >= gap || other.start - end >= gap;
        }
    }

    PartnerCalendar(int year) {
        this.year = year;
    }

    /** A span of that many days that is free in all calendars; it is taken at once. */
    static Span book(List<PartnerCalendar> calendars, int days, Dice dice) {
        for (int gap = GAP; gap >= NARROWEST_GAP; gap--) {
            for (int length = days; length >= 1; length--) {
                List<Span> free = free(calendars, length, gap);
                if (!free.isEmpty()) {
                    Span span = dice.pick(free);
                    calendars.forEach(calendar -> calendar.taken.add(span));
                    return span;
                }
            }
        }
        throw new IllegalStateException("No day left in " + calendars.get(0).year);
    }

    /** Free spans of that many days that begin on a working day. */
    private static List<Span> free(List<PartnerCalendar> calendars, int days, int gap) {
        PartnerCalendar first = calendars.get(0);
        var taken = calendars.stream().flatMap(calendar -> calendar.taken.stream()).sorted(Comparator.comparing(Span::start))
                .toList();
        var free = new ArrayList<Span>();
        for (int start = FIRST_DAY; start + days - 1 <= LAST_DAY; start++) {
            var span = new Span(start, start + days - 1);
            if (first.day(start).getDayOfWeek().getValue() <= WORKING_DAYS
                    && taken.stream().allMatch(other -> span.clearOf(other, gap))) {
                free.add(span);
            }
        }
        return free;
    }

    LocalDate day(int dayOfYear) {
        return LocalDate.ofYearDay(year, dayOfYear);
    }
}
