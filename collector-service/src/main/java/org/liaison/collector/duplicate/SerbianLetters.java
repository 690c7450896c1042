package org.liaison.collector.duplicate;

/**
 * Serbian is written in two scripts that say the same letter by letter; one text in both is one text. Letters of other
 * languages
 * written in Cyrillic are left as they are or take the Serbian form: for comparing texts either will do.
 */
final class SerbianLetters {

    private static final int FIRST = '\u0430';
    private static final int LAST = '\u045F';
    private static final int SECOND = 16;
    private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчшљњџ";
    private static final String LATIN = "abvgdđežzijklmnoprstćufhcčšlnd";
    private static final String SECOND_LATIN = "jjž";
    private static final int[] TABLE = table();

    private SerbianLetters() {
    }

    private static int[] table() {
        int[] table = new int[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = FIRST + i;
        }
        int pairs = CYRILLIC.length() - SECOND_LATIN.length();
        for (int i = 0; i < CYRILLIC.length(); i++) {
            int second = i < pairs ? 0 : SECOND_LATIN.charAt(i - pairs);
            table[CYRILLIC.charAt(i) - FIRST] = LATIN.charAt(i) | second << SECOND;
        }
        return table;
    }

    /** @return the letter in Latin script, a second one in the upper half */
    static int latin(int small) {
        return small < FIRST || small > LAST ? small : TABLE[small - FIRST];
    }

    /** @return the second letter of what {@link #latin} gave, 0 where there is none */
    static int second(int latin) {
        return latin >>> SECOND;
    }

    /** @return the first letter of what {@link #latin} gave */
    static int first(int latin) {
        return latin & 0xFFFF;
    }
}
