package org.liaison.collector.page;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.liaison.collector.source.SiteProfile.DateOrder;

/**
 * Finds every day that a text names, in one pass: ISO, numbers between dots, slashes or dashes, months in words before or
 * behind
 * the day, spans, days without their year, weekdays.
 */
final class DateFinder {

    private static final int LONGEST = 20_000;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    private static final Set<String> SMALL_WORDS = Set.of("of", "de", "the", "le");
    private static final Set<String> SPAN_WORDS = Set.of("to", "and", "until", "till", "through", "au", "et", "bis", "und",
            "по",
            "и", "до", "do", "i", "och", "al", "y");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "e", "го", "г");

    private final CalendarNames names;
    private final DateOrder order;

    /** @param order which of two numbers is the day, null where the site does not say */
    DateFinder(CalendarNames names, DateOrder order) {
        this.names = names;
        this.order = order;
    }

    /** @return the days in the order of the text */
    List<FoundDate> all(String text) {
        List<DateToken> tokens = DateToken.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text, names);
        List<FoundDate> found = new ArrayList<>();
        for (int i = 0; i < tokens.size();) {
            Reading reading = new Reading(tokens, i);
            FoundDate date = reading.date();
            if (date == null) {
                i++;
            } else {
                found.add(date);
                i = reading.next;
            }
        }
        return found;
    }

    /** Reads a date at a place. */
    private final class Reading {
        private final List<DateToken> tokens;
        private final int at;
        private int next;
        private DayOfWeek weekday;

        Reading(List<DateToken> tokens, int at) {
            this.tokens = tokens;
            this.at = at;
            this.next = at;
        }

        FoundDate date() {
            weekday = token().weekday();
            if (weekday != null) {
                next++;
            }
            skipSmall();
            FoundDate date = token().number() ? numbers() : month();
            if (date == null && weekday != null) {
                next = at + 1;
                return new FoundDate(0, 0, 0, 0, 0, weekday, false, tokens.get(at).start(), tokens.get(at).end());
            }
            return date;
        }

        private DateToken token() {
            return token(0);
        }

        private DateToken token(int ahead) {
            return next + ahead < tokens.size() ? tokens.get(next + ahead) : DateToken.NONE;
        }

        private void skipSmall() {
            while (SMALL_WORDS.contains(token().small()) || ORDINALS.contains(token().small()) && next > at) {
                next++;
            }
        }

        private FoundDate numbers() {
            DateToken a = token();
            DateToken b = token(1);
            DateToken c = token(2);
            boolean joined = b.number() && c.number() && b.separator().length() == 1 && b.separator().equals(c.separator())
                    && "./-".contains(b.separator());
            if (joined && a.digits() == 4 && b.digits() <= 2 && c.digits() <= 2) {
                return done(3, a.value(), b.value(), c.value(), false);
            }
            if (joined && a.digits() <= 2 && b.digits() <= 2 && c.digits() == 4) {
                return ordered(a.value(), b.value(), c.value(), b.separator());
            }
            return a.digits() <= 2 && a.value() >= 1 && a.value() <= 31 ? dayFirst() : null;
        }

        private FoundDate ordered(int a, int b, int year, String separator) {
            boolean undecided = order == null && !separator.equals(".") && a <= 12 && b <= 12 && a != b;
            boolean american = order == DateOrder.MDY ? a <= 12 : b > 12;
            return american ? done(3, year, a, b, undecided) : done(3, year, b, a, undecided);
        }

        private FoundDate done(int used, int year, int month, int day, boolean swapped) {
            if (year < EARLIEST || year > LATEST || FoundDate.date(year, month, day).isEmpty()) {
                return null;
            }
            int end = token(used - 1).end();
            next += used;
            return new FoundDate(year, month, day, month, day, weekday, swapped, tokens.get(at).start(), end);
        }

        /** "10 May 2016", "10-12 May 2016", "30 June to 2 July 2015", "10 May". */
        private FoundDate dayFirst() {
            int day = token().value();
            int month = 0;
            int lastDay = 0;
            int lastMonth = 0;
            next++;
            skipSmall();
            if (token().month() > 0) {
                month = token().month();
                next++;
            }
            int mark = next;
            if (spanFollows()) {
                lastDay = token().value();
                next++;
                skipSmall();
                lastMonth = token().month();
                if (lastMonth == 0) {
                    next = mark;
                } else {
                    next++;
                }
            }
            if (lastMonth == 0) {
                lastDay = day;
                lastMonth = month;
            }
            month = month == 0 ? lastMonth : month;
            return month == 0 ? null : withYear(month, day, lastMonth, lastDay);
        }

        private boolean spanFollows() {
            int ahead = SPAN_WORDS.contains(token().small()) ? 1 : 0;
            boolean span = (ahead == 1 || dash(token(ahead).separator())) && token(ahead).number() && token(ahead).digits() <= 2
                    && token(ahead).value() >= 1 && token(ahead).value() <= 31;
            next += span ? ahead : 0;
            return span;
        }

        private static boolean dash(String separator) {
            String sign = separator.strip();
            return sign.length() == 1 && "-\u2013\u2014/".contains(sign);
        }

        /** "May 10, 2016", "May 10-12, 2016", "May 30 - June 2, 2016". */
        private FoundDate month() {
            int month = token().month();
            if (month == 0 || !token(1).number() || token(1).digits() > 2 || token(1).value() < 1 || token(1).value() > 31) {
                return null;
            }
            int day = token(1).value();
            next += 2;
            skipSmall();
            int lastMonth = month;
            int lastDay = day;
            boolean otherMonth = token().month() > 0 && dash(token().separator())
                    && token(1).number() && token(1).digits() <= 2;
            if (otherMonth) {
                lastMonth = token().month();
                lastDay = token(1).value();
                next += 2;
            } else if (spanFollows()) {
                lastDay = token().value();
                next++;
            }
            return withYear(month, day, lastMonth, lastDay);
        }

        private FoundDate withYear(int month, int day, int lastMonth, int lastDay) {
            int end = tokens.get(next - 1).end();
            DateToken year = token();
            boolean written = year.number() && year.digits() == 4 && year.value() >= EARLIEST && year.value() <= LATEST
                    && year.separator().strip().length() <= 1;
            if (written) {
                end = year.end();
                next++;
            }
            boolean real = FoundDate.date(written ? year.value() : 2000, month, day).isPresent()
                    && FoundDate.date(written ? year.value() : 2000, lastMonth, lastDay).isPresent();
            return !real ? null
                    : new FoundDate(written ? year.value() : 0, month, day, lastMonth, lastDay, weekday, false,
                            tokens.get(at).start(), end);
        }
    }
}
