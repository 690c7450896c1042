package org.liaison.coding.codebook;

import java.util.Map;

/**
 * One setting of a switch of a codebook: how the rows of some rules are read otherwise than the rules say.
 *
 * @param name of the setting
 * @param instead category of the rows that a rule decided, by rule; empty for the setting that the rules follow
 */
public record ReadingOfRows(String name, Map<String, String> instead) {

    public ReadingOfRows {
        instead = instead == null ? Map.of() : Map.copyOf(instead);
    }
}
