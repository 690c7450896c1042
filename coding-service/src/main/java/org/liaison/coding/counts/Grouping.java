package org.liaison.coding.counts;

import java.util.List;
import java.util.stream.IntStream;

/** What a row of counts stands for, beside partner and year. */
enum Grouping {

    YEAR("''", null),
    MONTH("lpad(extract(month from n.event_start)::text, 2, '0')", "month"),
    SOURCE("i.source", "source");

    final String expression;
    final String column;

    /**
     * @param expression what tells rows of a partner-year apart, in SQL
     * @param column its name; null where there is one row for a partner-year
     */
    Grouping(String expression, String column) {
        this.expression = expression;
        this.column = column;
    }

    /** The rows of each partner-year, zeros included; null where the data say which there are. */
    List<String> parts() {
        return switch (this) {
            case YEAR -> List.of("");
            case MONTH -> IntStream.rangeClosed(1, 12).mapToObj("%02d"::formatted).toList();
            case SOURCE -> null;
        };
    }
}
