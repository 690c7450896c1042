package org.liaison.stats.formula;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A model formula in R / fixest syntax: {@code outcome ~ terms | fixed effects}. Terms are joined by {@code +}; {@code a:b}
 * is a product, {@code a*b} stands for {@code a + b + a:b}; {@code -1} leaves the intercept out. Numbers are columns,
 * {@code log(x)}, {@code log10(x)}, {@code exp(x)}, {@code sqrt(x)} of arithmetic, or arithmetic within {@code I(...)};
 * categories are {@code factor(x)} or {@code i(x, ref = v)}. {@code offset(x)} enters with coefficient 1. A text column
 * that stands alone as a term is read as {@code factor(x)}, as R does.
 *
 * @param text as given
 * @param outcome left side
 * @param intercept whether there is an intercept; true with fixed effects, where these carry it
 * @param terms in written order, each once
 * @param offsets arguments of {@code offset}
 * @param fixedEffects columns after {@code |}
 */
public record Formula(String text, Expression outcome, boolean intercept, List<Term> terms, List<Expression> offsets,
        List<String> fixedEffects) {

    public Formula {
        terms = List.copyOf(terms);
        offsets = List.copyOf(offsets);
        fixedEffects = List.copyOf(fixedEffects);
    }

    /**
     * Reads a formula.
     *
     * @throws FormulaException naming the piece that cannot be read
     */
    public static Formula parse(String text) {
        return new Parser(text).formula();
    }

    /** Every column used, the outcome's first. */
    public Set<String> variables() {
        Set<String> all = new LinkedHashSet<>(outcome.variables());
        terms.forEach(term -> all.addAll(term.variables()));
        offsets.forEach(offset -> all.addAll(offset.variables()));
        all.addAll(fixedEffects);
        return all;
    }

    @Override
    public String toString() {
        return text;
    }
}
