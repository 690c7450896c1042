package org.liaison.coding.reliability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All ratings, repeated ones included, sorted by unit, coder and occasion.
 *
 * @param all may have several ratings of a unit by one coder
 * @param occasion of each rating
 * @param repeated whether anything was coded more than once by the same coder
 * @param days by unit; null where not given
 */
record RatedUnits(Ratings all, int[] occasion, boolean repeated, LocalDate[] days) {

    /** The first coding of each unit by each coder, which is what coders are compared by. */
    Ratings first() {
        if (!repeated) {
            return all;
        }
        int[] start = new int[all.start().length];
        int[] coder = new int[all.coder().length];
        int[] category = new int[coder.length];
        int kept = 0;
        for (int unit = 0; unit < all.units(); unit++) {
            for (int i = all.start()[unit]; i < all.start()[unit + 1]; i++) {
                if (i == all.start()[unit] || all.coder()[i] != all.coder()[i - 1]) {
                    coder[kept] = all.coder()[i];
                    category[kept++] = all.category()[i];
                }
            }
            start[unit + 1] = kept;
        }
        return new Ratings(all.scale(), all.coders(), start, Arrays.copyOf(coder, kept), Arrays.copyOf(category, kept));
    }

    /** The codings of one coder, the occasions standing where coders stand otherwise: first, second, and so on per unit. */
    Ratings repeats(int one) {
        List<String> turns = new ArrayList<>();
        int[] start = new int[all.start().length];
        int[] turn = new int[all.coder().length];
        int[] category = new int[turn.length];
        int kept = 0;
        for (int unit = 0; unit < all.units(); unit++) {
            int from = kept;
            for (int i = all.start()[unit]; i < all.start()[unit + 1]; i++) {
                if (all.coder()[i] == one) {
                    turn[kept] = kept - from;
                    category[kept++] = all.category()[i];
                    if (kept - from > turns.size()) {
                        turns.add(String.valueOf(kept - from));
                    }
                }
            }
            start[unit + 1] = kept;
        }
        return new Ratings(all.scale(), turns.toArray(new String[0]), start, Arrays.copyOf(turn, kept),
                Arrays.copyOf(category, kept)).units(any -> true);
    }

    /** Ratings of the units of each stretch of time, in order of time. */
    Map<String, Ratings> byPeriod(Period period) {
        Ratings some = first();
        Map<String, boolean[]> members = new TreeMap<>();
        for (int unit = 0; unit < days.length; unit++) {
            if (days[unit] != null) {
                members.computeIfAbsent(period.of(days[unit]), key -> new boolean[days.length])[unit] = true;
            }
        }
        Map<String, Ratings> parts = new TreeMap<>();
        members.forEach((name, member) -> parts.put(name, some.units(unit -> member[unit])));
        return parts;
    }
}
