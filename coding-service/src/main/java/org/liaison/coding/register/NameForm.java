package org.liaison.coding.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.ibm.icu.text.Transliterator;

/**
 * The form in which names are compared over languages and scripts: Latin letters first (ICU, Cyrillic by ISO 9), then the
 * consonants that endings, vowels and spellings leave alone, so that Diković, Дикович and Dikovich agree.
 */
public final class NameForm {

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final int LONG = 5;
    private static final int SHORT = 3;
    private static final int ENDING = 2;
    private static final int STRETCH = 512;
    private static final int ALPHABETS = 0x1100;
    private static final int FIRST_LETTER = 0x370;
    /**
     * Greek, Cyrillic, Armenian and Georgian letters by themselves: asking the library for every word would cost more than all
     * rules.
     */
    private static final String[] LETTERS = letters();

    private NameForm() {
    }

    /** {@link #latin} of many folded words; far cheaper than one by one where they are in other scripts. */
    public static String[] latin(List<String> folded) {
        String[] latin = new String[folded.size()];
        Map<String, String> foreign = new HashMap<>();
        for (int i = 0; i < latin.length; i++) {
            latin[i] = byLetters(folded.get(i));
            if (latin[i] == null) {
                foreign.put(folded.get(i), "");
            }
        }
        if (!foreign.isEmpty()) {
            transliterate(foreign);
            for (int i = 0; i < latin.length; i++) {
                latin[i] = latin[i] == null ? foreign.get(folded.get(i)) : latin[i];
            }
        }
        return latin;
    }

    /** A bounded stretch at a time: the library shifts the rest of the text at each letter. */
    private static void transliterate(Map<String, String> words) {
        List<String> stretch = new ArrayList<>();
        int length = 0;
        for (String word : List.copyOf(words.keySet())) {
            stretch.add(word.length() > STRETCH ? word.substring(0, STRETCH) : word);
            length += word.length();
            if (length > STRETCH) {
                flush(stretch, words);
                length = 0;
            }
        }
        flush(stretch, words);
    }

    private static void flush(List<String> stretch, Map<String, String> words) {
        String[] lines = TO_LATIN.transliterate(String.join("\n", stretch)).split("\n", -1);
        for (int i = 0; i < stretch.size(); i++) {
            words.put(stretch.get(i), plain(i < lines.length ? lines[i] : ""));
        }
        stretch.clear();
    }

    private static String[] letters() {
        StringBuilder all = new StringBuilder();
        for (char c = FIRST_LETTER; c < ALPHABETS; c++) {
            all.append(isAlphabetic(c) ? c : ' ').append('\n');
        }
        String[] lines = TO_LATIN.transliterate(all.toString()).split("\n", -1);
        String[] letters = new String[ALPHABETS];
        for (int c = FIRST_LETTER; c < ALPHABETS; c++) {
            letters[c] = isAlphabetic((char) c) ? plain(lines[c - FIRST_LETTER]) : null;
        }
        return letters;
    }

    private static boolean isAlphabetic(char c) {
        return Character.isLetter(c) && switch (Character.UnicodeScript.of(c)) {
            case GREEK, CYRILLIC, ARMENIAN, GEORGIAN -> true;
            default -> false;
        };
    }

    /** The word by single letters, or null where it has others. */
    private static String byLetters(String word) {
        if (isPlain(word)) {
            return word;
        }
        StringBuilder latin = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            String letter = c < FIRST_LETTER || c >= ALPHABETS ? null : LETTERS[c];
            if (letter != null) {
                latin.append(letter);
            } else if (c < 128) {
                latin.append(c);
            } else {
                return null;
            }
        }
        return plain(latin.toString());
    }

    /** A folded word in the letters a to z and digits; other signs vanish. */
    public static String latin(String folded) {
        String latin = byLetters(folded);
        return latin == null ? plain(TO_LATIN.transliterate(folded)) : latin;
    }

    private static String plain(String latin) {
        if (isPlain(latin)) {
            return latin;
        }
        StringBuilder plain = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            if (isPlain(latin.charAt(i))) {
                plain.append(latin.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isPlain(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** The consonants of a name in Latin letters; sounds that languages write differently become one. */
    public static String skeleton(String latin) {
        StringBuilder bones = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            char next = i + 1 < latin.length() ? latin.charAt(i + 1) : ' ';
            char sound = sound(c, next);
            if (c == 'p' && next == 'h') {
                sound = 'f';
            }
            boolean vowel = sound == '-' && i > 0;
            if (vowel || bones.length() > 0 && bones.charAt(bones.length() - 1) == sound) {
                continue;
            }
            bones.append(sound == '-' ? 'a' : sound);
        }
        return bones.toString();
    }

    private static char sound(char c, char next) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'j', 'h' -> '-';
            case 'c' -> next == 'e' || next == 'i' || next == 'h' || next == 'y' || next == ' ' ? 's' : 'k';
            case 'q', 'x' -> 'k';
            case 'z' -> 's';
            case 'w' -> 'v';
            default -> c;
        };
    }

    /** Whether two skeletons are one name: equal, one with an ending, or long ones that differ in a single sound. */
    public static boolean same(String a, String b) {
        if (a.equals(b)) {
            return a.length() > 1;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = shorter.equals(a) ? b : a;
        if (shorter.length() >= SHORT && longer.length() - shorter.length() <= ENDING && longer.startsWith(shorter)) {
            return true;
        }
        return shorter.length() >= LONG && longer.length() - shorter.length() <= 1 && differInOne(shorter, longer);
    }

    private static boolean differInOne(String shorter, String longer) {
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        int skip = shorter.length() == longer.length() ? 1 : 0;
        return shorter.substring(Math.min(shorter.length(), i + skip)).equals(longer.substring(i + 1));
    }
}
