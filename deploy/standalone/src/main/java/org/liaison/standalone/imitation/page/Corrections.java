package org.liaison.standalone.imitation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a press office changes when it puts a text on its site again. */
final class Corrections {

    private static final Pattern LONG_WORD = Pattern.compile("\\b[a-z]{7,}\\b");

    private Corrections() {
    }

    /** The last paragraph with one letter less in a long word. */
    static List<String> withoutLetter(List<String> paragraphs) {
        var changed = new ArrayList<>(paragraphs);
        int last = changed.size() - 1;
        Matcher word = LONG_WORD.matcher(changed.get(last));
        if (!word.find()) {
            return closed(paragraphs);
        }
        changed.set(last, new StringBuilder(changed.get(last)).deleteCharAt(word.start() + 4).toString());
        return List.copyOf(changed);
    }

    /** A closing line more. */
    static List<String> closed(List<String> paragraphs) {
        var changed = new ArrayList<>(paragraphs);
        changed.add("Photographs are available.");
        return List.copyOf(changed);
    }
}
