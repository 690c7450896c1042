package org.liaison.indicators.vintage;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells numbers that cannot be a country's own from their level. The bounds leave every country of the World Development
 * Indicators of 2019 and 2024 alone in all years since 1960 (populations change by at most a third from one year to the next,
 * in Kuwait in 1990, and differ most from the round figures in Cyprus), and find an aggregate in a member's place.
 */
final class Levels {

    /** The year of the register's populations. */
    static final int POPULATION_YEAR = 2015;

    /** Of output and output per head of one vintage. */
    static final double ONE_VINTAGE = Math.log(1.45);
    /** Of two vintages, since revisions come on top: that of the Gambia's output in 2019 was by a half. */
    static final double TWO_VINTAGES = Math.log(2.2);

    private static final double PER_YEAR = 0.05;
    private static final double JUMP = Math.log(3);
    private static final double BACK = Math.log(1.5);

    private Levels() {
    }

    /**
     * Years whose implied population goes on neither from the years towards 2015 nor from the known population.
     *
     * @param implied output divided by output per head, by year
     * @param population of 2015
     * @param step the largest change, in logarithms, beside that of the years between
     */
    static SortedSet<Integer> offPopulation(NavigableMap<Integer, Double> implied, double population, double step) {
        SortedSet<Integer> off = new TreeSet<>();
        follow(implied.tailMap(POPULATION_YEAR, true), population, step, off);
        follow(implied.headMap(POPULATION_YEAR, false).descendingMap(), population, step, off);
        return off;
    }

    private static void follow(SortedMap<Integer, Double> outwards, double population, double step,
            SortedSet<Integer> off) {
        int last = POPULATION_YEAR;
        double accepted = population;
        for (var one : outwards.entrySet()) {
            double allowed = step + PER_YEAR * Math.abs(one.getKey() - last);
            if (one.getValue() > 0 && Math.abs(Math.log(one.getValue() / accepted)) <= allowed) {
                last = one.getKey();
                accepted = one.getValue();
            } else {
                off.add(one.getKey());
            }
        }
    }

    /** Years in which a positive series leaves its level by more than a factor of three, and after which it is back. */
    static SortedSet<Integer> detours(SortedMap<Integer, Double> series) {
        TreeMap<Integer, Double> positive = new TreeMap<>(series);
        positive.values().removeIf(value -> value <= 0);
        List<Integer> years = new ArrayList<>(positive.keySet());
        SortedSet<Integer> off = new TreeSet<>();
        for (int at = 1; at < years.size(); at++) {
            double away = change(positive, years, at - 1, at);
            int back = Math.abs(away) > JUMP ? back(positive, years, at, away) : at;
            off.addAll(years.subList(at, back));
            at = Math.max(at, back);
        }
        return off;
    }

    /** Where a series is back on the level before a position; the position where it never is. */
    private static int back(TreeMap<Integer, Double> series, List<Integer> years, int left, double away) {
        for (int at = left + 1; at < years.size(); at++) {
            double step = change(series, years, at - 1, at);
            double allowed = BACK + PER_YEAR * (years.get(at) - years.get(left - 1));
            if (Math.abs(step) > JUMP && step * away < 0 && Math.abs(change(series, years, left - 1, at)) < allowed) {
                return at;
            }
        }
        return left;
    }

    private static double change(TreeMap<Integer, Double> series, List<Integer> years, int from, int to) {
        return Math.log(series.get(years.get(to)) / series.get(years.get(from)));
    }
}
