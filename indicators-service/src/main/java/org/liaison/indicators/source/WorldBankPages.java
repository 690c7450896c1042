package org.liaison.indicators.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.liaison.indicators.source.grid.GridRow;

/** Which pages of the World Bank's answers a file holds, and whether they belong together. */
final class WorldBankPages {

    // The bank's largest answer, all indicators of all countries in pages of fifty, has fewer.
    private static final int MOST = 1_000_000;

    /** Pages seen by answer; answers are told apart by their numbers of pages and records. */
    private final Map<String, int[]> answers = new TreeMap<>();
    private LocalDate updated;
    private String database;

    /** Takes the head of a page; a day of release that differs from that of another page is a fault. */
    void next(GridRow head, Reading into) {
        int page = number(head, "page");
        int of = number(head, "pages");
        LocalDate day = date(field(head, "lastupdated"));
        if (updated != null && day != null && !updated.equals(day)) {
            into.malformed(Rejection
                    .of(RejectionCode.OTHER_RELEASE, 0, "lastupdated",
                            "page " + page + " is of " + day + " and another of " + updated
                                    + ": the World Bank published between the two, and pages of two releases are no vintage")
                    .value(day.toString()));
        }
        updated = updated == null || day != null && day.isAfter(updated) ? day : updated;
        database = database == null ? field(head, "sourceid") : database;
        if (page > 0 && page <= of && of <= MOST) {
            answers.computeIfAbsent(of + " pages, " + field(head, "total"), key -> new int[of + 1])[page]++;
        }
    }

    /** Lists the pages that are not there. Several answers alike, as for two indicators, need each page alike often. */
    void report(Reading into) {
        for (int[] times : answers.values()) {
            int most = Arrays.stream(times).max().orElse(0);
            for (int page = 1; page < times.length; page++) {
                if (times[page] < most) {
                    into.rejected(Rejection.of(RejectionCode.MISSING_PAGE, 0, "page",
                            "page " + page + " of " + (times.length - 1) + " is not in the file"));
                }
            }
        }
    }

    /** The day of the last update; null where no page says. */
    LocalDate updated() {
        return updated;
    }

    /** The number of the bank's database; null where no page says. */
    String database() {
        return database;
    }

    private static String field(GridRow head, String name) {
        int at = head.find(name);
        return at < 0 || head.cell(at + 1).isEmpty() ? null : head.cell(at + 1);
    }

    private static int number(GridRow head, String name) {
        String text = field(head, name);
        return text != null && text.length() < 10 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                ? Integer.parseInt(text)
                : 0;
    }

    private static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
