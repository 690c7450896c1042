package org.liaison.coding.codebook;

import java.util.List;

/**
 * A variable of a codebook. One with rules is coded by the machine, one with a derivation follows from the variables before
 * it, one with neither is for people.
 *
 * @param name identifier
 * @param level nominal, ordinal, interval, boolean, text or span
 * @param label what it measures
 * @param group name of the repeating group to which it belongs, such as the links of an item; null for one value a unit
 * @param categories its values; empty for interval, boolean, text and span
 * @param precedence {@code first}: the first rule that holds decides; {@code highest}: the one whose category weighs most
 * @param rules rules that give its value, in order
 * @param derive CEL expression over features and earlier variables; null where there are rules
 * @param extract feature whose first words are the value of a text or span; null for other levels
 * @param judgement whether it is a judgement rather than a fact
 */
public record Variable(String name, String level, String label, String group, List<Category> categories, String precedence,
        List<Rule> rules, String derive, String extract, boolean judgement) {

    public Variable {
        categories = categories == null ? List.of() : List.copyOf(categories);
        rules = rules == null ? List.of() : List.copyOf(rules);
        precedence = precedence == null ? "first" : precedence;
    }
}
