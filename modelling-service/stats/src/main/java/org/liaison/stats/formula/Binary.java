package org.liaison.stats.formula;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Two expressions joined by {@code + - * / ^}. */
record Binary(char operator, Expression left, Expression right) implements Expression {

    static Expression of(char operator, Expression left, Expression right) {
        if (left instanceof Constant a && right instanceof Constant b) {
            return new Constant(apply(operator, a.number(), b.number()));
        }
        boolean leftZero = left.equals(Constant.ZERO);
        boolean rightZero = right.equals(Constant.ZERO);
        boolean leftOne = left.equals(Constant.ONE);
        boolean rightOne = right.equals(Constant.ONE);
        return switch (operator) {
            case '+' -> leftZero ? right : rightZero ? left : new Binary('+', left, right);
            case '-' -> rightZero ? left : new Binary('-', left, right);
            case '*' -> leftZero || rightZero ? Constant.ZERO
                    : leftOne ? right : rightOne ? left : new Binary('*', left, right);
            case '/' -> leftZero ? Constant.ZERO : rightOne ? left : new Binary('/', left, right);
            default -> rightOne ? left : rightZero ? Constant.ONE : new Binary('^', left, right);
        };
    }

    @Override
    public double value(ToDoubleFunction<String> row) {
        return apply(operator, left.value(row), right.value(row));
    }

    @Override
    public Expression derivative(String variable) {
        Expression dl = left.derivative(variable);
        Expression dr = right.derivative(variable);
        return switch (operator) {
            case '+', '-' -> of(operator, dl, dr);
            case '*' -> of('+', of('*', dl, right), of('*', left, dr));
            case '/' -> of('-', of('/', dl, right), of('/', of('*', left, dr), of('^', right, new Constant(2))));
            default -> power(dl, dr);
        };
    }

    private Expression power(Expression dl, Expression dr) {
        Expression base = of('*', of('*', right, of('^', left, of('-', right, Constant.ONE))), dl);
        Expression exponent = dr.equals(Constant.ZERO) ? Constant.ZERO : of('*', of('*', this, new Call("log", left)), dr);
        return of('+', base, exponent);
    }

    private static double apply(char operator, double a, double b) {
        return switch (operator) {
            case '+' -> a + b;
            case '-' -> a - b;
            case '*' -> a * b;
            case '/' -> a / b;
            default -> b == 2 ? a * a : Math.pow(a, b);
        };
    }

    @Override
    public Set<String> variables() {
        Set<String> all = new LinkedHashSet<>(left.variables());
        all.addAll(right.variables());
        return all;
    }

    @Override
    public String toString() {
        int mine = precedence();
        String gap = operator == '^' || operator == '/' ? "" : " ";
        return (isNegation() ? "-" : wrap(left, mine, operator == '^') + gap + operator + gap)
                + wrap(right, mine, operator != '^' && operator != '+' && operator != '*');
    }

    private static String wrap(Expression part, int outer, boolean strict) {
        boolean needed = part instanceof Binary b && (b.precedence() < outer || strict && b.precedence() == outer)
                || part instanceof Constant c && c.number() < 0;
        return needed ? "(" + part + ")" : part.toString();
    }

    private boolean isNegation() {
        return operator == '-' && left.equals(Constant.ZERO);
    }

    /** As in R, where a sign binds more than a product and less than a power. */
    private int precedence() {
        return switch (operator) {
            case '^' -> 4;
            case '*', '/' -> 2;
            default -> isNegation() ? 3 : 1;
        };
    }
}
