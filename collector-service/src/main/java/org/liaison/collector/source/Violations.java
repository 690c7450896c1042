package org.liaison.collector.source;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.select.QueryParser;

import com.google.re2j.Pattern;

/** What is wrong with a profile, gathered field by field. */
final class Violations {

    /** Longest pattern; a longer one is no pattern of an address. */
    private static final int LONGEST_PATTERN = 500;

    /** Throws where something is wrong. */
    interface Check {
        Object run();
    }

    private final List<ProfileRules.Violation> all = new ArrayList<>();

    List<ProfileRules.Violation> all() {
        return all;
    }

    void required(String pointer, String value) {
        test(pointer, value != null && !value.isBlank(), "is required");
    }

    void test(String pointer, boolean good, String detail) {
        if (!good) {
            all.add(new ProfileRules.Violation(pointer, detail));
        }
    }

    void selector(String pointer, String value, boolean needed) {
        if (value == null) {
            test(pointer, !needed, "is required");
        } else {
            attempt(pointer, "is no CSS selector", () -> Selector.of(value).check());
        }
    }

    /** A selector of whole elements, without {@code @attribute}. */
    void elements(String pointer, String value) {
        if (value == null || value.isBlank()) {
            required(pointer, value);
        } else {
            attempt(pointer, "is no CSS selector of elements", () -> QueryParser.parse(value));
        }
    }

    void pattern(String pointer, String value) {
        if (value != null) {
            test(pointer, value.length() <= LONGEST_PATTERN, "is longer than " + LONGEST_PATTERN + " characters");
            attempt(pointer, "is no RE2 pattern", () -> Pattern.compile(value));
        }
    }

    void datePattern(String pointer, String value) {
        attempt(pointer, "is no java.time pattern of a day", () -> DateTimeFormatter.ofPattern(value).format(LocalDate.EPOCH));
    }

    void attempt(String pointer, String detail, Check check) {
        try {
            var unused = check.run();
        } catch (RuntimeException e) {
            all.add(new ProfileRules.Violation(pointer, detail));
        }
    }

    void patterns(String pointer, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            pattern(pointer + "/" + i, values.get(i));
        }
    }

    /** A date that is read: with day and month. */
    void dateToRead(String pointer, String value) {
        attempt(pointer, "is no java.time pattern with day and month", () -> {
            DateReader.check(value);
            return DateTimeFormatter.ofPattern(value);
        });
    }

    /** A path on the site, with or without placeholders. */
    void path(String pointer, String path) {
        boolean good = path != null && path.startsWith("/") && !path.startsWith("//");
        test(pointer, good, "must begin with one /");
        if (good) {
            // braces are no part of an address
            attempt(pointer, "is no path", () -> URI.create(path.replace('{', 'x').replace('}', 'x')));
        }
    }

    /** Gaps in a list are the fault of the writer; what is behind them is not looked at. */
    boolean whole(String pointer, List<?> values) {
        boolean whole = true;
        for (int i = 0; i < values.size(); i++) {
            test(pointer + "/" + i, values.get(i) != null, "must not be null");
            whole &= values.get(i) != null;
        }
        return whole;
    }
}
