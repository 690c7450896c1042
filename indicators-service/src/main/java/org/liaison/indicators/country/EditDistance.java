package org.liaison.indicators.country;

/** Number of letters to change, add, leave out or swap with the next one to make one text of another. */
final class EditDistance {

    private EditDistance() {
    }

    /** The optimal string alignment distance; {@code most + 1} stands for all that is more. */
    static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            int least = Integer.MAX_VALUE;
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, one, other, i, j);
                least = Math.min(least, cost[i][j]);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return Math.min(cost[one.length()][other.length()], most + 1);
    }

    private static int step(int[][] cost, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
