package org.liaison.collector.duplicate;

/** Tells a corrected spelling from another name. */
final class Spelling {

    private static final int LONGEST = 40;

    private Spelling() {
    }

    /** @return whether one letter (two in words of eight or more) makes the difference */
    static boolean near(String a, String b) {
        int allowed = Math.min(a.length(), b.length()) < 5 ? 0 : Math.min(a.length(), b.length()) < 8 ? 1 : 2;
        return Math.abs(a.length() - b.length()) <= allowed && a.length() <= LONGEST && b.length() <= LONGEST
                && distance(a, b) <= allowed;
    }

    /** Distance of Levenshtein. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
