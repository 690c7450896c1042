package org.liaison.coding.classify;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

import org.liaison.coding.register.Token;

/**
 * Finds the day of the event (rule 3.7): an explicit day in the text, the dateline, the headline, a weekday counted back
 * from publication, else the publication. The day of a page update is never taken.
 */
final class EventDates {

    private static final Set<String> RANGE = Set.of("and", "to", "-", "until", "et", "und", "au", "bis", "do", "по", "и", "i",
            "до",
            "та", "y");
    private static final Set<String> UPDATE = Set.of("updated", "update", "modified");
    private static final Set<String> LAST_DAY = Set.of("until", "ended", "ends", "concluded", "concludes", "finished");
    private static final Set<String> FIRST_DAY = Set.of("began", "begins", "begun", "started", "starts", "opened", "opens",
            "launched", "joined", "joins", "kicked");
    /** How far before a date the length of the event is looked for. */
    private static final int REACH = 60;
    private static final int WEEK = 7;
    private static final int LONGEST = 31;
    private static final List<String> LENGTHS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
            "ten");

    private final Document document;
    private final Zones zones;
    private final LocalDate published;

    private EventDates(Document document, Zones zones) {
        this.document = document;
        this.zones = zones;
        this.published = document.item().date();
    }

    /** Whether a folded word is a month or a day of the week. */
    static boolean isDateWord(String word) {
        return DateWords.month(word) != null || DateWords.day(word) != null;
    }

    static EventDays of(Document document, Zones zones) {
        EventDates dates = new EventDates(document, zones);
        EventDays fallback = null;
        for (boolean headline : new boolean[] { false, true }) {
            for (boolean real : new boolean[] { true, false }) {
                EventDays days = dates.explicit(headline, real);
                if (days != null && days.explicit()) {
                    return days;
                }
                fallback = fallback == null ? days : fallback;
            }
        }
        EventDays relative = dates.relative();
        if (relative != null) {
            return relative;
        }
        return new EventDays(dates.published, dates.published, false);
    }

    private EventDays explicit(boolean headline, boolean real) {
        EventDays dateline = null;
        for (Sentence sentence : document.sentences()) {
            if (sentence.headline() != headline) {
                continue;
            }
            for (int t = sentence.start(); t < sentence.end(); t++) {
                EventDays days = stretched(at(t, sentence), t, sentence);
                if (days == null || isUpdate(sentence) || zones.in(t, Zone.HISTORIC)
                        || real && zones.unreal(t) != null && zones.unreal(t) != Zone.NEGATED) {
                    continue;
                }
                if (isDateline(t, sentence)) {
                    dateline = dateline == null ? days : dateline;
                } else {
                    return days;
                }
            }
        }
        return dateline;
    }

    /** "CITY, Country (Apr 11, 2017) - Text": the day stands in brackets before a dash at the beginning. */
    private boolean isDateline(int token, Sentence sentence) {
        if (token - sentence.start() > 8) {
            return false;
        }
        for (int t = token; t < Math.min(sentence.end(), token + 8); t++) {
            if (document.word(t).equals("-")) {
                return true;
            }
        }
        return false;
    }

    private boolean isUpdate(Sentence sentence) {
        for (int t = sentence.start(); t < sentence.end(); t++) {
            if (UPDATE.contains(document.word(t))) {
                return true;
            }
        }
        return false;
    }

    private EventDays at(int t, Sentence sentence) {
        Token token = document.token(t);
        if (token.shape() == Token.Shape.NUMBER) {
            EventDays dotted = dotted(t, sentence);
            return dotted != null ? dotted : dayFirst(t, true);
        }
        Integer month = DateWords.month(token.folded());
        if (month != null && token.isCapital() && isDay(number(t + 1)) && number(t - 1) < 0) {
            int next = document.word(t + 2).equals(",") || document.word(t + 2).equals(".") ? t + 3 : t + 2;
            int last = t + 1;
            if (RANGE.contains(document.word(t + 2)) && isDay(number(t + 3))) {
                last = t + 3;
                next = document.word(t + 4).equals(",") ? t + 5 : t + 4;
            }
            int year = isYear(number(next)) && next < sentence.end() ? number(next) : 0;
            return days(number(t + 1), month, number(last), month, year);
        }
        return null;
    }

    /** "16 June", "16 June 2017", "9 and 10 December", "21-24 April 2017", "30 October to 2 November 2017". */
    private EventDays dayFirst(int t, boolean range) {
        int first = number(t);
        if (!isDay(first)) {
            return null;
        }
        // "2. decembra"
        int i = document.word(t + 1).equals(".") && DateWords.month(document.word(t + 2)) != null ? t + 2 : t + 1;
        Integer month = DateWords.month(document.word(i));
        int firstMonth = month == null ? 0 : month;
        if (month != null) {
            i++;
            if (isYear(number(i))) {
                int firstYear = number(i);
                EventDays second = range && RANGE.contains(document.word(i + 1)) ? dayFirst(i + 2, false) : null;
                EventDays start = days(first, firstMonth, first, firstMonth, firstYear);
                return second == null || start == null || second.end().isBefore(start.start()) ? start
                        : new EventDays(start.start(), second.end(), true);
            }
        }
        if (RANGE.contains(document.word(i)) && isDay(number(i + 1)) && DateWords.month(document.word(i + 2)) != null) {
            int second = number(i + 1);
            int secondMonth = DateWords.month(document.word(i + 2));
            int year = isYear(number(i + 3)) ? number(i + 3) : 0;
            return days(first, firstMonth == 0 ? secondMonth : firstMonth, second, secondMonth, year);
        }
        return month == null ? null : days(first, firstMonth, first, firstMonth, 0);
    }

    /** "05.12.2017" and "19/07/2022", day first. */
    private EventDays dotted(int t, Sentence sentence) {
        String mark = document.word(t + 1);
        if (t + 4 >= sentence.end() || !(mark.equals(".") || mark.equals("/")) || !document.word(t + 3).equals(mark)) {
            return null;
        }
        int year = number(t + 4);
        if (mark.equals("/") && number(t) <= 12 && number(t + 2) <= 12) {
            // day and month cannot be told apart
            return null;
        }
        return isYear(year) && isDay(number(t)) ? days(number(t), number(t + 2), number(t), number(t + 2), year) : null;
    }

    /** "For three days until 26 April", "ended a two-day visit on 8 October": the length gives the first day. */
    private EventDays stretched(EventDays days, int t, Sentence sentence) {
        if (days == null || !days.start().equals(days.end())) {
            return days;
        }
        boolean last = document.word(t - 1).equals("until");
        boolean first = false;
        int length = 0;
        for (int i = Math.max(sentence.start(), t - REACH); i < t; i++) {
            last |= LAST_DAY.contains(document.word(i));
            first |= FIRST_DAY.contains(document.word(i));
            int found = length(i);
            length = found > 0 ? found : length;
        }
        if (last && length > 1) {
            return new EventDays(days.end().minusDays(length - 1), days.end(), true);
        }
        if (first && length > 1) {
            return new EventDays(days.start(), days.start().plusDays(length - 1), true);
        }
        boolean running = document.word(t - 1).equals("until") && days.end().isAfter(published);
        return running ? new EventDays(published, days.end(), true) : days;
    }

    /** Days of "three weeks", "a ten-day" or "5 days", or 0. */
    private int length(int t) {
        String unit = document.word(t + 1);
        boolean weeks = unit.equals("week") || unit.equals("weeks");
        if (!weeks && !unit.equals("day") && !unit.equals("days")) {
            return 0;
        }
        String word = document.word(t);
        int count = LENGTHS.contains(word) ? LENGTHS.indexOf(word) + 1 : number(t);
        return count > 0 && count <= LONGEST ? count * (weeks ? WEEK : 1) : 0;
    }

    private EventDays days(int day, int month, int lastDay, int lastMonth, int year) {
        try {
            int endYear = year != 0 ? year : nearestYear(lastMonth, lastDay);
            LocalDate end = LocalDate.of(endYear, lastMonth, lastDay);
            LocalDate start = LocalDate.of(endYear, month, day);
            if (start.isAfter(end)) {
                start = start.minusYears(1);
            }
            return new EventDays(start, end, true);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The year that brings the day nearest to publication, with half a year of announcements allowed. */
    private int nearestYear(int month, int day) {
        LocalDate same = LocalDate.of(published.getYear(), month, Math.min(day, 28));
        if (same.isAfter(published.plusDays(120))) {
            return published.getYear() - 1;
        }
        return same.isBefore(published.minusDays(300)) ? published.getYear() + 1 : published.getYear();
    }

    private EventDays relative() {
        for (Sentence sentence : document.sentences()) {
            for (int t = sentence.start(); t < sentence.end(); t++) {
                String word = document.word(t);
                LocalDate day = null;
                DayOfWeek weekday = DateWords.day(word);
                if (weekday != null) {
                    day = published.with(zones.in(t, Zone.FUTURE) ? TemporalAdjusters.nextOrSame(weekday)
                            : TemporalAdjusters.previousOrSame(weekday));
                } else if (DateWords.YESTERDAY.contains(word)) {
                    day = published.minusDays(1);
                } else if (DateWords.TOMORROW.contains(word)) {
                    day = published.plusDays(1);
                } else if (DateWords.TODAY.contains(word)) {
                    day = published;
                }
                if (word.equals("this") && document.word(t + 1).equals("week")) {
                    return zones.in(t, Zone.FUTURE)
                            ? new EventDays(published, published.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)), true)
                            : new EventDays(published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), published,
                                    true);
                }
                if (day != null && !zones.in(t, Zone.HISTORIC)) {
                    return new EventDays(day, day, true);
                }
            }
        }
        return null;
    }

    private int number(int t) {
        if (t < 0 || t >= document.tokens().size() || document.token(t).shape() != Token.Shape.NUMBER) {
            return -1;
        }
        String digits = document.word(t).replace("st", "").replace("nd", "").replace("rd", "").replace("th", "");
        if (digits.isEmpty() || digits.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static boolean isDay(int number) {
        return number >= 1 && number <= 31;
    }

    private static boolean isYear(int number) {
        return number >= 1945 && number <= 2100;
    }
}
