package org.liaison.stats.formula;

import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A column. */
record Variable(String name) implements Expression {

    @Override
    public double value(ToDoubleFunction<String> row) {
        return row.applyAsDouble(name);
    }

    @Override
    public Expression derivative(String variable) {
        return variable.equals(name) ? Constant.ONE : Constant.ZERO;
    }

    @Override
    public Set<String> variables() {
        return Set.of(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
