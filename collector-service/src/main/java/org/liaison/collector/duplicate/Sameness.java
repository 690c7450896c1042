package org.liaison.collector.duplicate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why two items are the same page.
 *
 * @param kind on what the judgement rests
 * @param reason in words, naming the other item
 * @param strength 0 to 1, comparable within a kind
 */
public record Sameness(Kind kind, String reason, double strength) {

    /** On what a judgement rests, the strongest first. */
    public enum Kind {
        ADDRESS,
        TEXT,
        NEAR,
        TRANSLATION,
        /** A person said so. */
        PERSON;

        /** As the API writes them. */
        public static final List<String> CODES = Arrays.stream(values()).map(Kind::code).toList();

        /** @return the kind as the API writes it */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
