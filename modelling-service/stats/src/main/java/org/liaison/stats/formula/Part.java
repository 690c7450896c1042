package org.liaison.stats.formula;

import java.util.Set;

/** One side of an interaction: a number or a set of dummies. */
public sealed interface Part {

    /** The columns used. */
    Set<String> variables();

    /** A numeric expression. */
    record Numeric(Expression expression) implements Part {

        @Override
        public Set<String> variables() {
            return expression.variables();
        }

        @Override
        public String toString() {
            return expression.toString();
        }
    }

    /**
     * Dummies of a column's levels.
     *
     * @param reference the base level as written, null for the first
     */
    record Categorical(String variable, String reference) implements Part {

        @Override
        public Set<String> variables() {
            return Set.of(variable);
        }

        @Override
        public String toString() {
            return "factor(" + variable + ")";
        }
    }
}
