package org.liaison.standalone.imitation.page;

import java.util.Map;

/** Writes Serbian in Latin script in Cyrillic letters. */
final class SerbianScript {

    private static final String LATIN = "ABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠabvgdđežzijklmnoprstćufhcčš";
    private static final String CYRILLIC = "АБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШабвгдђежзијклмнопрстћуфхцчш";
    private static final Map<String, String> PAIRS = Map.of("lj", "љ", "nj", "њ", "dž", "џ", "Lj", "Љ", "Nj", "Њ", "Dž", "Џ");
    /** NATO stays in Latin letters on many pages, which is why scripts are mixed. */
    private static final String KEPT = "NATO";

    private SerbianScript() {
    }

    static String cyrillic(String latin) {
        var text = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            if (latin.startsWith(KEPT, i)) {
                text.append(KEPT);
                i += KEPT.length() - 1;
                continue;
            }
            String pair = i + 2 <= latin.length() ? PAIRS.get(latin.substring(i, i + 2)) : null;
            if (pair != null) {
                text.append(pair);
                i++;
            } else {
                int letter = LATIN.indexOf(latin.charAt(i));
                text.append(letter < 0 ? latin.charAt(i) : CYRILLIC.charAt(letter));
            }
        }
        return text.toString();
    }
}
