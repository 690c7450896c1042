package org.liaison.stats.panel.total;

import org.liaison.stats.panel.PanelData;

/**
 * The rows of a unit of which some are chosen, repeated by their frequency. Where more than half are ones the zeros are what is
 * chosen, with all signs turned, which is the same likelihood with shorter sums.
 *
 * @param rows sorted position of each row
 * @param chosen how many are
 * @param sign 1, or -1 where the zeros are chosen
 */
record ChoiceSet(int[] rows, int chosen, int sign) {

    ChoiceSet(PanelData data, int unit) {
        this(rows(data, unit), ones(data, unit));
    }

    private ChoiceSet(int[] rows, int ones) {
        this(rows, Math.min(ones, rows.length - ones), 2 * ones <= rows.length ? 1 : -1);
    }

    int size() {
        return rows.length;
    }

    /** Whether a row is among the chosen. */
    boolean isChosen(PanelData data, int row) {
        return data.y()[row] == 1 == (sign == 1);
    }

    private static int[] rows(PanelData data, int unit) {
        double size = 0;
        for (int i = data.start()[unit]; i < data.start()[unit + 1]; i++) {
            size += data.weights()[i];
        }
        int[] rows = new int[(int) Math.round(size)];
        int at = 0;
        for (int i = data.start()[unit]; i < data.start()[unit + 1]; i++) {
            for (int copy = 0; copy < Math.round(data.weights()[i]); copy++) {
                rows[at++] = i;
            }
        }
        return rows;
    }

    private static int ones(PanelData data, int unit) {
        double ones = 0;
        for (int i = data.start()[unit]; i < data.start()[unit + 1]; i++) {
            ones += data.weights()[i] * data.y()[i];
        }
        return (int) Math.round(ones);
    }
}
