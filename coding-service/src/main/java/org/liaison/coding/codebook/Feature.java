package org.liaison.coding.codebook;

import java.util.List;

/**
 * Something to be found in a text, from which the conditions of a codebook are made.
 *
 * @param name identifier; true in a condition where it was found, {@code <name>_count} says how often, {@code <name>_at} where
 *        first
 * @param any word lists or earlier features whose places it starts from
 * @param phrases further phrases, with alternations in brackets
 * @param patterns RE2 patterns, matched in linear time
 * @param in text (headline and body), headline, body or source
 * @param with what must stand beside it
 * @param without what must not stand beside it
 */
public record Feature(String name, List<String> any, List<String> phrases, List<String> patterns, String in,
        List<Neighbour> with, List<Neighbour> without) {

    public Feature {
        any = any == null ? List.of() : List.copyOf(any);
        phrases = phrases == null ? List.of() : List.copyOf(phrases);
        patterns = patterns == null ? List.of() : List.copyOf(patterns);
        in = in == null ? "text" : in;
        with = with == null ? List.of() : List.copyOf(with);
        without = without == null ? List.of() : List.copyOf(without);
    }

    /**
     * What stands beside a place.
     *
     * @param any word lists or earlier features, one of which is meant
     * @param within clause, sentence or item
     * @param reach words between them at most; 0 for no limit
     * @param side before, after or either
     */
    public record Neighbour(List<String> any, String within, int reach, String side) {

        public Neighbour {
            any = any == null ? List.of() : List.copyOf(any);
            within = within == null ? "sentence" : within;
            side = side == null ? "either" : side;
        }
    }
}
