package org.liaison.stats.formula;

import java.util.List;
import java.util.Set;

/** A model formula in R / fixest syntax: outcome ~ terms | fixed effects. */
public record Formula(String text, List<String> fixedEffects, Set<String> variables) {

    /**
     * Reads a formula.
     *
     * @throws FormulaException naming the piece that cannot be read
     */
    public static Formula parse(String text) {
        return new Formula(text, List.of(), Set.of());
    }
}
