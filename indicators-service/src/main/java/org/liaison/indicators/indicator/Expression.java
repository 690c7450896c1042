package org.liaison.indicators.indicator;

import java.util.List;
import java.util.stream.Collectors;

/** A formula as it is written. */
public sealed interface Expression {

    /** A number. */
    record Literal(double value) implements Expression {
        @Override
        public String toString() {
            return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
        }
    }

    /** A text between quotes: an organisation, a unit, a direction. */
    record Text(String value) implements Expression {
        @Override
        public String toString() {
            return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** The name of an indicator: of a definition, or a publisher's code. */
    record Name(String name) implements Expression {
        @Override
        public String toString() {
            return name.matches("[A-Za-z_][A-Za-z0-9_.]*") ? name : "indicator(" + new Text(name) + ")";
        }
    }

    /** A function or operator with its arguments. */
    record Call(String function, List<Expression> arguments) implements Expression {
        @Override
        public String toString() {
            String sign = ExpressionParser.SIGNS.get(function);
            List<String> parts = arguments.stream().map(one -> bracketed(one, sign)).toList();
            if (sign == null) {
                return function + "(" + String.join(", ", parts) + ")";
            }
            return arguments.size() == 1 ? sign + parts.get(0)
                    : parts.stream().collect(Collectors.joining(" " + sign + " "));
        }

        /** Brackets wherever an operator stands in another one: never wrong, and two equal texts are one formula. */
        private static String bracketed(Expression one, String sign) {
            boolean operator = one instanceof Call call && ExpressionParser.SIGNS.containsKey(call.function());
            return sign != null && operator ? "(" + one + ")" : one.toString();
        }
    }
}
