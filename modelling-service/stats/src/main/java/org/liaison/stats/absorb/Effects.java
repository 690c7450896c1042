package org.liaison.stats.absorb;

/** The effects of rows. {@code at} is where the dummies start among the dense parameters. */
public final class Effects {

    private Effects() {
    }

    /**
     * Writes the effects of rows {@code from} to before {@code to}, those of their groups and dummies.
     *
     * @param shift row whose effect is written first in {@code into}
     */
    public static void fill(Absorption absorption, double[] dense, int at, double[] group, int from, int to, double[] into,
            int shift) {
        int[] codes = absorption.group();
        for (int i = from; i < to; i++) {
            into[i - shift] = codes == null ? 0 : group[codes[i]];
        }
        for (int[] dummy : absorption.dummies()) {
            for (int i = from; i < to; i++) {
                if (dummy[i] >= 0) {
                    into[i - shift] += dense[at + dummy[i]];
                }
            }
        }
        for (int[] level : absorption.large()) {
            for (int i = from; i < to; i++) {
                into[i - shift] += group[level[i]];
            }
        }
    }
}
