package org.liaison.scenario;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Agreement of coded with labelled rows: F1 over (item, partner) pairs in scope, and the mean over categories of F1, where a
 * missed row is an error of its class.
 */
final class RowScore {

    private final Map<String, int[]> byCategory = new TreeMap<>();
    private int found;
    private int wrong;
    private int missed;

    /** Adds one item; both maps lead from partner to category. */
    void add(Map<String, String> labelled, Map<String, String> coded) {
        Set<String> partners = new HashSet<>(labelled.keySet());
        partners.addAll(coded.keySet());
        for (String partner : partners) {
            String label = labelled.get(partner);
            String code = coded.get(partner);
            found += label != null && code != null ? 1 : 0;
            wrong += label == null ? 1 : 0;
            missed += code == null ? 1 : 0;
            if (label != null && label.equals(code)) {
                cell(label)[0]++;
            } else if (label != null) {
                cell(label)[2]++;
                if (code != null) {
                    cell(code)[1]++;
                }
            }
        }
    }

    double rowF1() {
        return f1(found, wrong, missed);
    }

    double categoryMacroF1() {
        return byCategory.values().stream().mapToDouble(cell -> f1(cell[0], cell[1], cell[2])).average().orElse(0);
    }

    @Override
    public String toString() {
        return "rows F1 %.3f (precision %.3f, recall %.3f), category macro-F1 %.3f".formatted(rowF1(),
                (double) found / (found + wrong), (double) found / (found + missed), categoryMacroF1());
    }

    private int[] cell(String category) {
        return byCategory.computeIfAbsent(category, key -> new int[3]);
    }

    private static double f1(int found, int wrong, int missed) {
        return found == 0 ? 0 : 2.0 * found / (2.0 * found + wrong + missed);
    }
}
