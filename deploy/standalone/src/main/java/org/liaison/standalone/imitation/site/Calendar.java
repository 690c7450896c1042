package org.liaison.standalone.imitation.site;

import java.time.YearMonth;

/** Leads on from month to month without end, in both directions. */
final class Calendar {

    static final String PATH = "/calendar";

    private Calendar() {
    }

    static String page(String month) {
        YearMonth shown = month == null ? YearMonth.of(2018, 12) : YearMonth.parse(month);
        return "<!DOCTYPE html>\n<title>Calendar</title>\n<h1>" + shown + "</h1>\n<p>No events.</p>\n<a rel=\"next\" href=\""
                + PATH
                + "?month=" + shown.plusMonths(1) + "\">Next</a> <a href=\"" + PATH + "?month=" + shown.minusMonths(1)
                + "\">Previous</a>\n";
    }
}
