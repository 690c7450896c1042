package org.liaison.coding.classify;

import java.util.function.IntFunction;
import java.util.stream.Stream;

/** A text of about the given length in characters. */
record HostileText(String name, IntFunction<String> text) {

    static final String MEETING = "The Foreign Minister of Sweden met Jens Stoltenberg. ";

    static HostileText of(String name, String unit) {
        return new HostileText(name, length -> unit.repeat(length / unit.length() + 1));
    }

    static HostileText numbered(String name, String unit) {
        return new HostileText(name, length -> {
            StringBuilder text = new StringBuilder(length + 64);
            for (int i = 0; text.length() < length; i++) {
                text.append(unit.replace("#", Integer.toString(i, 26)));
            }
            return text.toString();
        });
    }

    @Override
    public String toString() {
        return name;
    }

    static Stream<HostileText> all() {
        return Stream.of(of("one word", "a"), of("one line of words", "lorem "),
                of("one line of partners", "Georgia and Ukraine, "), of("one line of meetings", MEETING.replace(". ", " and ")),
                of("sentences", MEETING), of("clauses", "because he met, "),
                numbered("names", "Minister Ivan Petrov#, "), numbered("generals", "General Ab# Kovac# met. "),
                of("acts", "met visited condemned signed "), of("zones", "will would not if about such as former "),
                of("counterparts", "Ministers met counterparts from Qatar. "), of("dates", "5 May 2014 and "),
                of("updates", "updated 5 May 2014 and "), of("quotations", "General Smith said: \"We met\" and "),
                of("greetings", "Admiral Smith of NATO greeted crews of SNMG2 "),
                of("surnames", "Colonel Ireland and Amy Jordan "), of("patterns", "(a+)+$ [a-z]*? \\d{1,9999} ^(.*)* "),
                of("brackets", "((((((((())"), of("bidi controls", "\u202Eab\u202C \u2066cd\u2069 "),
                of("mixed scripts", "G\u0435\u043Erg\u0456\u0430 (Грузия) საქართველო 조지아 جورجيا "),
                numbered("words of another script", "слово# "), of("lone surrogates", "\uD83D x \uDE00 "),
                of("accents upon accents", "N\u0301\u0323A\u0304T\u0316O\u0334 "), of("one letter with accents", "\u0301"));
    }
}
