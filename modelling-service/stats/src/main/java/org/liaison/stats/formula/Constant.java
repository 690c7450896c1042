package org.liaison.stats.formula;

import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A number written in the formula. */
record Constant(double number) implements Expression {

    static final Constant ZERO = new Constant(0);
    static final Constant ONE = new Constant(1);

    @Override
    public double value(ToDoubleFunction<String> row) {
        return number;
    }

    @Override
    public Expression derivative(String variable) {
        return ZERO;
    }

    @Override
    public Set<String> variables() {
        return Set.of();
    }

    @Override
    public String toString() {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : Double.toString(number);
    }
}
