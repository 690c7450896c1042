package org.liaison.coding.classify;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Scores of a labelled set as the goldset's README defines them.
 *
 * @param exact share of items with the right scope and the right rows
 * @param precision of partner rows in scope
 * @param recall of partner rows in scope
 * @param f1 of partner rows in scope
 * @param macroF1 mean F1 of the four categories over labelled rows; a missed row is an error of its class
 * @param alpha ordinal Krippendorff alpha of intensity on shared rows
 * @param evidence share of items whose cited words overlap labelled ones
 * @param afterReview share of exact items once the fifth with the lowest confidence is taken out
 */
record Score(double exact, double precision, double recall, double f1, double macroF1, double alpha, double evidence,
        double afterReview) {

    static Score of(List<GoldItem> items) {
        int hit = 0;
        int extra = 0;
        int missed = 0;
        int[] right = new int[5];
        int[] wrong = new int[5];
        int[] lost = new int[5];
        double[][] shared = new double[5][5];
        for (GoldItem item : items) {
            Map<String, Integer> gold = item.goldRows();
            Map<String, Integer> coded = item.codedRows();
            extra += (int) coded.keySet().stream().filter(partner -> !gold.containsKey(partner)).count();
            for (Map.Entry<String, Integer> row : gold.entrySet()) {
                Integer level = coded.get(row.getKey());
                if (level == null) {
                    missed++;
                    lost[row.getValue()]++;
                    continue;
                }
                hit++;
                shared[row.getValue()][level]++;
                shared[level][row.getValue()]++;
                if (level.equals(row.getValue())) {
                    right[level]++;
                } else {
                    lost[row.getValue()]++;
                    wrong[level]++;
                }
            }
        }
        double macro = 0;
        for (int level = 1; level <= 4; level++) {
            macro += 2.0 * right[level] / (2 * right[level] + wrong[level] + lost[level]) / 4;
        }
        double precision = hit / (double) (hit + extra);
        double recall = hit / (double) (hit + missed);
        return new Score(share(items, GoldItem::isExact), precision, recall, 2 * precision * recall / (precision + recall),
                macro, ordinalAlpha(shared), share(items, GoldItem::evidenceOverlaps), share(sure(items), GoldItem::isExact));
    }

    private static List<GoldItem> sure(List<GoldItem> items) {
        return items.stream().sorted(Comparator.comparingDouble((GoldItem item) -> -item.coded().confidence()))
                .limit(items.size() * 4L / 5).toList();
    }

    private static double share(List<GoldItem> items, java.util.function.Predicate<GoldItem> holds) {
        return items.stream().filter(holds).count() / (double) items.size();
    }

    /** Krippendorff (2011), from the coincidence matrix of two coders. */
    private static double ordinalAlpha(double[][] coincidences) {
        double[] totals = new double[5];
        double n = 0;
        for (int c = 1; c <= 4; c++) {
            for (int k = 1; k <= 4; k++) {
                totals[c] += coincidences[c][k];
            }
            n += totals[c];
        }
        double observed = 0;
        double expected = 0;
        for (int c = 1; c <= 4; c++) {
            for (int k = c + 1; k <= 4; k++) {
                double between = 0;
                for (int g = c; g <= k; g++) {
                    between += totals[g];
                }
                double distance = Math.pow(between - (totals[c] + totals[k]) / 2, 2);
                observed += coincidences[c][k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }
        return 1 - (n - 1) * observed / expected;
    }
}
