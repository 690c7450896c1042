package org.liaison.coding.adjudication;

/** What coders are called as long as nobody is to know who they are. */
final class Letters {

    private static final int ALPHABET = 26;

    private Letters() {
    }

    /** A to Z, then A1 to Z1, and so on. */
    static String of(int place) {
        String letter = String.valueOf((char) ('A' + place % ALPHABET));
        return place < ALPHABET ? letter : letter + place / ALPHABET;
    }
}
