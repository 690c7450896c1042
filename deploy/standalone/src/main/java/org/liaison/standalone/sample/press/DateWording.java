package org.liaison.standalone.sample.press;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.liaison.standalone.sample.seed.Dice;

/** Puts the day of an occasion into words, in the order of days and months that a site uses. */
final class DateWording {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final int WEEKDAY_IS_CLEAR = 3;

    private final DateTimeFormatter full;
    private final DateTimeFormatter withoutYear;
    private final boolean monthFirst;

    private DateWording(boolean monthFirst) {
        this.monthFirst = monthFirst;
        full = DateTimeFormatter.ofPattern(monthFirst ? "MMMM d, uuuu" : "d MMMM uuuu", Locale.ENGLISH);
        withoutYear = DateTimeFormatter.ofPattern(monthFirst ? "MMMM d" : "d MMMM", Locale.ENGLISH);
    }

    static DateWording of(Site site) {
        return new DateWording(site == Site.COMMAND);
    }

    /**
     * "on 12 May 2016", "from 3 to 7 June 2013"; sometimes without the year, or by weekday where the item appears soon after.
     */
    String on(LocalDate start, LocalDate end, LocalDate published, Dice dice) {
        if (!start.equals(end)) {
            return span(start, end);
        }
        long lag = ChronoUnit.DAYS.between(start, published);
        double style = dice.uniform(0, 1);
        if (style < 0.06 && lag >= 1 && lag <= WEEKDAY_IS_CLEAR) {
            return "on " + WEEKDAY.format(start);
        }
        if (style < 0.30) {
            return "on " + WEEKDAY.format(start) + " (" + full.format(start) + ")";
        }
        if (style < 0.45 && start.getYear() == published.getYear()) {
            return "on " + withoutYear.format(start);
        }
        return style < 0.60 ? "on " + WEEKDAY.format(start) + ", " + full.format(start) : "on " + full.format(start);
    }

    /** A day that lies ahead. */
    String future(LocalDate day) {
        return "on " + full.format(day);
    }

    private String span(LocalDate start, LocalDate end) {
        if (start.getMonth() != end.getMonth()) {
            return "from " + withoutYear.format(start) + " to " + full.format(end);
        }
        return monthFirst ? "from " + withoutYear.format(start) + " to " + end.getDayOfMonth() + ", " + end.getYear()
                : "from " + start.getDayOfMonth() + " to " + full.format(end);
    }
}
