package org.liaison.coding.classify;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.liaison.coding.register.Token;

/**
 * Finds the day of the event (rule 3.7): an explicit day in the text, the dateline, the headline, a weekday counted back
 * from publication, else the publication. The day of a page update is never taken.
 */
final class EventDates {

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Set<String> RANGE = Set.of("and", "to", "-", "until", "et", "und");
    private static final Set<String> UPDATE = Set.of("updated", "update", "modified");

    static {
        String[][] months = { { "january", "jan", "janvier", "января", "januar" }, { "february", "feb", "fevrier", "февраля" },
                { "march", "mar", "mars", "марта", "marz" }, { "april", "apr", "avril", "апреля" }, { "may", "mai", "мая" },
                { "june", "jun", "juin", "июня", "juni" }, { "july", "jul", "juillet", "июля", "juli" },
                { "august", "aug", "aout", "августа" }, { "september", "sep", "sept", "septembre", "сентября" },
                { "october", "oct", "octobre", "октября", "oktober" }, { "november", "nov", "novembre", "ноября" },
                { "december", "dec", "decembre", "декабря", "dezember" } };
        for (int m = 0; m < months.length; m++) {
            for (String name : months[m]) {
                MONTHS.put(name, m + 1);
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT), day);
        }
    }

    private static final Set<String> LAST_DAY = Set.of("until", "ended", "ends", "concluded", "concludes", "finished");
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
        return MONTHS.containsKey(word) || WEEKDAYS.containsKey(word);
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
            return dotted != null ? dotted : dayFirst(t, sentence);
        }
        Integer month = MONTHS.get(token.folded());
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
    private EventDays dayFirst(int t, Sentence sentence) {
        int first = number(t);
        if (!isDay(first)) {
            return null;
        }
        int i = t + 1;
        Integer month = MONTHS.get(document.word(i));
        int firstMonth = month == null ? 0 : month;
        if (month != null) {
            i++;
            if (isYear(number(i))) {
                int firstYear = number(i);
                EventDays second = RANGE.contains(document.word(i + 1)) ? dayFirst(i + 2, sentence) : null;
                EventDays start = days(first, firstMonth, first, firstMonth, firstYear);
                return second == null || start == null || second.end().isBefore(start.start()) ? start
                        : new EventDays(start.start(), second.end(), true);
            }
        }
        if (RANGE.contains(document.word(i)) && isDay(number(i + 1)) && MONTHS.containsKey(document.word(i + 2))) {
            int second = number(i + 1);
            int secondMonth = MONTHS.get(document.word(i + 2));
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
        int length = 0;
        for (int i = sentence.start(); i < t; i++) {
            last |= LAST_DAY.contains(document.word(i));
            boolean unit = document.word(i + 1).equals("day") || document.word(i + 1).equals("days");
            length = unit && LENGTHS.contains(document.word(i)) ? LENGTHS.indexOf(document.word(i)) + 1 : length;
        }
        if (last && length > 1) {
            return new EventDays(days.end().minusDays(length - 1), days.end(), true);
        }
        boolean running = document.word(t - 1).equals("until") && days.end().isAfter(published);
        return running ? new EventDays(published, days.end(), true) : days;
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
                if (WEEKDAYS.containsKey(word)) {
                    day = zones.in(t, Zone.FUTURE) ? published.with(TemporalAdjusters.nextOrSame(WEEKDAYS.get(word)))
                            : published.with(TemporalAdjusters.previousOrSame(WEEKDAYS.get(word)));
                } else if (word.equals("yesterday")) {
                    day = published.minusDays(1);
                } else if (word.equals("tomorrow")) {
                    day = published.plusDays(1);
                } else if (word.equals("today")) {
                    day = published;
                }
                if (word.equals("this") && document.word(t + 1).equals("week") && !zones.in(t, Zone.FUTURE)) {
                    return new EventDays(published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), published, true);
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
