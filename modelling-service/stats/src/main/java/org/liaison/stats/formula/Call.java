package org.liaison.stats.formula;

import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A function of one number; {@code I} is the identity that marks arithmetic. */
record Call(String function, Expression argument) implements Expression {

    static final Set<String> FUNCTIONS = Set.of("I", "log", "log10", "exp", "sqrt");

    @Override
    public double value(ToDoubleFunction<String> row) {
        double x = argument.value(row);
        return switch (function) {
            case "log" -> Math.log(x);
            case "log10" -> Math.log10(x);
            case "exp" -> Math.exp(x);
            case "sqrt" -> Math.sqrt(x);
            default -> x;
        };
    }

    @Override
    public Expression derivative(String variable) {
        Expression inner = argument.derivative(variable);
        return switch (function) {
            case "log" -> Binary.of('/', inner, argument);
            case "log10" -> Binary.of('/', inner, Binary.of('*', new Constant(Math.log(10)), argument));
            case "exp" -> Binary.of('*', this, inner);
            case "sqrt" -> Binary.of('/', inner, Binary.of('*', new Constant(2), this));
            default -> inner;
        };
    }

    @Override
    public Set<String> variables() {
        return argument.variables();
    }

    @Override
    public String toString() {
        return function + "(" + argument + ")";
    }
}
