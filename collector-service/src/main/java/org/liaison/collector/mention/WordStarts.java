package org.liaison.collector.mention;

import java.util.List;

/**
 * Tells from the first three characters of a word whether a term can begin there: one bit each, and a bit too many costs only
 * time. A term that begins with a capital cannot begin at a small letter.
 */
final class WordStarts {

    private static final int PREFIX = 3;
    /** 2 x 65,536 bits are 16 KB: half of a core's first cache. */
    private static final int SIZE = 1 << 16;

    private final long[] small = new long[SIZE / Long.SIZE];
    private final long[] capital = new long[SIZE / Long.SIZE];
    private final char[] folded = new char[Character.MAX_VALUE + 1];
    private final boolean[] upper = new boolean[Character.MAX_VALUE + 1];
    private final boolean any;

    /** @param terms as they are written */
    WordStarts(List<String> terms) {
        for (int c = 0; c < folded.length; c++) {
            folded[c] = TextFold.fold((char) c);
            upper[c] = Character.isUpperCase((char) c);
        }
        boolean tooShort = false;
        for (String term : terms) {
            String text = TextFold.fold(term);
            tooShort |= text.length() < PREFIX - 1;
            if (text.length() >= PREFIX) {
                int key = key(text.charAt(0), text.charAt(1), text.charAt(2));
                set(capital, key);
                if (!Character.isUpperCase(term.charAt(0))) {
                    set(small, key);
                }
            } else if (text.length() == PREFIX - 1) {
                shortTerm(text, !Character.isUpperCase(term.charAt(0)));
            }
        }
        any = tooShort;
    }

    private void shortTerm(String text, boolean anyCase) {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            int key = key(text.charAt(0), text.charAt(1), folded[c]);
            set(capital, key);
            if (anyCase) {
                set(small, key);
            }
        }
    }

    private static void set(long[] bits, int key) {
        bits[key >>> 6] |= 1L << key;
    }

    private static int key(int a, int b, int c) {
        return (a * 961 + b * 31 + c) * 0x9E35 >>> 4 & SIZE - 1;
    }

    /** @return false only where no term begins at the position */
    boolean possible(char[] text, int at) {
        if (any || at + PREFIX > text.length) {
            return true;
        }
        char a = folded[text[at]];
        char b = folded[text[at + 1]];
        char c = folded[text[at + 2]];
        if (a == TextFold.IGNORED || b == TextFold.IGNORED || c == TextFold.IGNORED) {
            return true;
        }
        int key = key(a, b, c);
        return ((upper[text[at]] ? capital : small)[key >>> 6] >>> key & 1) != 0;
    }
}
