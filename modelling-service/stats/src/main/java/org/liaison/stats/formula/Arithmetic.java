package org.liaison.stats.formula;

import org.liaison.stats.formula.Token.Kind;

/** Reads numeric expressions with the usual precedence; {@code ^} binds to the right. */
final class Arithmetic {

    private final TokenReader tokens;

    Arithmetic(TokenReader tokens) {
        this.tokens = tokens;
    }

    Expression sum() {
        Expression left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            char operator = tokens.next().text().charAt(0);
            left = new Binary(operator, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            char operator = tokens.next().text().charAt(0);
            left = new Binary(operator, left, signed());
        }
        return left;
    }

    private Expression signed() {
        if (tokens.accept("-")) {
            Expression inner = signed();
            return inner instanceof Constant c ? new Constant(-c.number()) : new Binary('-', Constant.ZERO, inner);
        }
        Expression base = atom();
        return tokens.accept("^") ? new Binary('^', base, signed()) : base;
    }

    private Expression atom() {
        Token token = tokens.peek();
        if (token.kind() == Kind.NUMBER) {
            tokens.next();
            return new Constant(Double.parseDouble(token.text()));
        }
        if (tokens.accept("(")) {
            Expression inner = sum();
            tokens.expect(")");
            return inner;
        }
        if (token.kind() != Kind.NAME) {
            throw tokens.unexpected(null);
        }
        if (tokens.followedByParenthesis()) {
            return call();
        }
        tokens.next();
        return new Variable(token.text());
    }

    /** A call; the reader stands at the function's name. */
    Expression call() {
        Token function = tokens.next();
        if (!Call.FUNCTIONS.contains(function.text())) {
            throw new FormulaException(function.text(), function.at(), "There is no function '" + function.text()
                    + "'; use log, log10, exp, sqrt, I, factor, i or offset.");
        }
        tokens.expect("(");
        Expression argument = sum();
        tokens.expect(")");
        return new Call(function.text(), argument);
    }
}
