package org.liaison.stats.absorb;

/** The effects of rows. {@code at} is where the dummies start among the dense parameters. */
public final class Effects {

    private Effects() {
    }

    /** Writes the effects of rows {@code from} to before {@code to}: those of their groups and dummies. */
    public static void fill(Absorption absorption, double[] dense, int at, double[] group, int from, int to, double[] into) {
        int[] codes = absorption.group();
        for (int i = from; i < to; i++) {
            into[i] = codes == null ? 0 : group[codes[i]];
        }
        for (int[] dummy : absorption.dummies()) {
            for (int i = from; i < to; i++) {
                if (dummy[i] >= 0) {
                    into[i] += dense[at + dummy[i]];
                }
            }
        }
        for (int[] level : absorption.large()) {
            for (int i = from; i < to; i++) {
                into[i] += group[level[i]];
            }
        }
    }
}
