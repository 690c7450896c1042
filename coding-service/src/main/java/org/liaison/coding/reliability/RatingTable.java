package org.liaison.coding.reliability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Collects ratings as they are read, whatever the file, and makes units x coders of them. */
final class RatingTable {

    /** Says where a rating stood in what the caller sent. */
    @FunctionalInterface
    interface Place {
        ProblemError fault(long row, String coder, String field, String detail);
    }

    /** Coders and occasions at most: both share a number that rows are sorted by. */
    private static final int MOST = 1 << 20;

    private final Place place;
    private final Map<String, Integer> unitIds = new HashMap<>();
    private final Map<String, Integer> coderIds = new HashMap<>();
    private final Map<String, Integer> valueIds = new HashMap<>();
    private final List<Long> valueRows = new ArrayList<>();
    private final List<String> valueCoders = new ArrayList<>();
    private final Map<Integer, LocalDate> days = new HashMap<>();
    private final Set<Integer> occasions = new LinkedHashSet<>();
    private int[] unit = new int[1024];
    private int[] coder = new int[1024];
    private int[] value = new int[1024];
    private int[] occasion = new int[1024];
    private long[] row = new long[1024];
    private int size;

    RatingTable(Place place) {
        this.place = place;
    }

    /**
     * @param rating null or blank where it is missing
     * @param day when the unit was coded, or belongs; null where it is not known
     * @param time which of several codings of the unit by this coder, 1 for the first
     */
    void add(long number, String unitName, String coderName, String rating, LocalDate day, int time) {
        if (unitName == null || unitName.isBlank()) {
            throw fault(number, coderName, "unit", "a rating needs a unit");
        }
        if (coderName == null || coderName.isBlank()) {
            throw fault(number, coderName, "coder", "a rating needs a coder");
        }
        if (time < 1 || time >= MOST) {
            throw fault(number, coderName, "occasion", "an occasion is a number from 1 on, 1 for the first coding");
        }
        if (rating == null || rating.isBlank()) {
            return;
        }
        if (coderIds.size() >= MOST) {
            throw fault(number, coderName, "coder", "there are more coders than " + MOST);
        }
        if (size == unit.length) {
            grow();
        }
        unit[size] = unitIds.computeIfAbsent(unitName, name -> unitIds.size());
        coder[size] = coderIds.computeIfAbsent(coderName, name -> coderIds.size());
        value[size] = valueIds.computeIfAbsent(rating.strip(), text -> {
            valueRows.add(number);
            valueCoders.add(coderName);
            return valueIds.size();
        });
        if (day != null) {
            days.merge(unit[size], day, (a, b) -> a.isBefore(b) ? a : b);
        }
        occasions.add(time);
        occasion[size] = time;
        row[size++] = number;
    }

    private void grow() {
        int room = size * 2;
        unit = Arrays.copyOf(unit, room);
        coder = Arrays.copyOf(coder, room);
        value = Arrays.copyOf(value, room);
        occasion = Arrays.copyOf(occasion, room);
        row = Arrays.copyOf(row, room);
    }

    private ProblemException fault(long number, String coderName, String field, String detail) {
        return new ProblemException(KitProblem.UNPROCESSABLE, "The ratings cannot be used: " + detail + ".",
                place.fault(number, coderName, field, detail));
    }

    /** @throws ProblemException 422 for values that the level does not allow, and for a unit coded twice by one coder */
    RatedUnits build(Level level, List<String> declared) {
        String[] texts = names(valueIds);
        ScaleMaker maker = new ScaleMaker(level,
                (id, detail) -> fault(valueRows.get(id), valueCoders.get(id), "value", detail));
        Scale scale = maker.scale(texts, declared);
        int[] categories = maker.categories(texts, scale);
        String[] coders = names(coderIds);
        sortCoders(coders);
        int[] order = order();
        int[] start = new int[unitIds.size() + 1];
        int[] sortedCoder = new int[size];
        int[] sortedCategory = new int[size];
        int[] sortedOccasion = new int[size];
        for (int i = 0; i < size; i++) {
            int at = order[i];
            if (i > 0 && same(order[i - 1], at)) {
                String detail = "coder '" + coders[coder[at]] + "' has rated unit '" + name(unitIds, unit[at]) + "' twice"
                        + "; a second coding by the same coder needs another occasion";
                throw fault(Math.max(row[at], row[order[i - 1]]), coders[coder[at]], "unit", detail);
            }
            start[unit[at] + 1] = i + 1;
            sortedCoder[i] = coder[at];
            sortedCategory[i] = categories[value[at]];
            sortedOccasion[i] = occasion[at];
        }
        LocalDate[] byUnit = new LocalDate[unitIds.size()];
        days.forEach((id, day) -> byUnit[id] = day);
        return new RatedUnits(new Ratings(scale, coders, start, sortedCoder, sortedCategory), sortedOccasion,
                occasions.size() > 1, byUnit);
    }

    /** Coders by name, so that the order of rows changes nothing. */
    private void sortCoders(String[] coders) {
        Arrays.sort(coders);
        int[] place = new int[coders.length];
        for (int i = 0; i < coders.length; i++) {
            place[coderIds.put(coders[i], i)] = i;
        }
        for (int i = 0; i < size; i++) {
            coder[i] = place[coder[i]];
        }
    }

    private boolean same(int a, int b) {
        return unit[a] == unit[b] && coder[a] == coder[b] && occasion[a] == occasion[b];
    }

    /** Ratings by unit, coder, occasion: a counting sort by unit, then the few of a unit by coder and occasion. */
    private int[] order() {
        int[] next = new int[unitIds.size() + 1];
        for (int i = 0; i < size; i++) {
            next[unit[i] + 1]++;
        }
        for (int u = 0; u < unitIds.size(); u++) {
            next[u + 1] += next[u];
        }
        int[] order = new int[size];
        int[] fill = next.clone();
        for (int i = 0; i < size; i++) {
            order[fill[unit[i]]++] = i;
        }
        for (int u = 0; u < unitIds.size(); u++) {
            int[] part = Arrays.copyOfRange(order, next[u], next[u + 1]);
            long[] keys = new long[part.length];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = ((long) coder[part[i]] << 20 | occasion[part[i]]) << 22 | i;
            }
            Arrays.sort(keys);
            for (int i = 0; i < keys.length; i++) {
                order[next[u] + i] = part[(int) (keys[i] & 0x3FFFFF)];
            }
        }
        return order;
    }

    private static String[] names(Map<String, Integer> ids) {
        String[] names = new String[ids.size()];
        ids.forEach((name, id) -> names[id] = name);
        return names;
    }

    private static String name(Map<String, Integer> ids, int id) {
        return names(ids)[id];
    }
}
