package org.liaison.indicators.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds indicator-country-years with more than one value and applies the rule. Which value is right is never guessed in
 * silence.
 */
final class Duplicates {

    private static final int MOST_NAMED = 10;

    private final Reading reading;
    private final ObservationBuffer buffer;

    private Duplicates(Reading reading) {
        this.reading = reading;
        this.buffer = reading.buffer();
    }

    static void settle(Reading reading, DuplicateRule rule, RankAnchor anchor) {
        Duplicates duplicates = new Duplicates(reading);
        Set<Long> keys = duplicates.repeatedKeys();
        if (keys.isEmpty()) {
            return;
        }
        Map<Long, TreeMap<Integer, List<Integer>>> lines = duplicates.lines(keys);
        Map<Long, Map<Integer, Integer>> chosen = rule == DuplicateRule.REJECT ? Map.of()
                : new NearestYears(buffer(reading), anchor, reading.series()).choose(lines);
        lines.forEach((line, years) -> years.forEach((year, indexes) -> {
            if (indexes.size() > 1) {
                duplicates.settle(indexes, chosen.getOrDefault(line, Map.of()).get(year), rule);
            }
        }));
    }

    private static ObservationBuffer buffer(Reading reading) {
        return reading.buffer();
    }

    private void settle(List<Integer> indexes, Integer chosen, DuplicateRule rule) {
        String reason = reason(indexes, chosen, rule);
        for (int index : indexes) {
            if (chosen != null && chosen == index) {
                continue;
            }
            buffer.remove(index);
            reading.rejected(Rejection.of(RejectionCode.SECOND_VALUE, buffer.row(index), buffer.column(index), reason)
                    .country(buffer.iso3(index)).year(buffer.year(index)).indicator(reading.code(buffer.series(index)))
                    .value(Double.toString(buffer.value(index))));
        }
    }

    private String reason(List<Integer> indexes, Integer chosen, DuplicateRule rule) {
        int first = indexes.get(0);
        String what = indexes.size() + " values for " + buffer.iso3(first) + " " + buffer.year(first) + " "
                + reading.series().get(buffer.series(first)).code() + " (rows "
                + String.join(", ", indexes.stream().limit(MOST_NAMED).map(index -> Long.toString(buffer.row(index))).toList())
                + (indexes.size() > MOST_NAMED ? ", ..." : "") + ")";
        if (chosen != null) {
            return what + "; the value of row " + buffer.row(chosen) + " goes on from the neighbouring years and is kept";
        }
        return what + (rule == DuplicateRule.REJECT ? "; none is used"
                : "; none is used, since the neighbouring years do not tell which is right");
    }

    private Set<Long> repeatedKeys() {
        long[] keys = new long[buffer.size()];
        for (int index = 0; index < keys.length; index++) {
            keys[index] = buffer.key(index);
        }
        Arrays.sort(keys);
        Set<Long> repeated = new HashSet<>();
        for (int index = 1; index < keys.length; index++) {
            if (keys[index] == keys[index - 1]) {
                repeated.add(keys[index]);
            }
        }
        return repeated;
    }

    /** All years of every line that has a repeated key: line to year to the positions of its values. */
    private Map<Long, TreeMap<Integer, List<Integer>>> lines(Set<Long> repeated) {
        Set<Long> wanted = new HashSet<>();
        repeated.forEach(key -> wanted.add(key & ~0xFFFL));
        Map<Long, TreeMap<Integer, List<Integer>>> lines = new HashMap<>();
        for (int index = 0; index < buffer.size(); index++) {
            if (wanted.contains(buffer.line(index))) {
                lines.computeIfAbsent(buffer.line(index), line -> new TreeMap<>())
                        .computeIfAbsent(buffer.year(index), year -> new ArrayList<>()).add(index);
            }
        }
        return lines;
    }
}
