package org.liaison.stats.formula;

import java.util.List;

import org.liaison.stats.formula.Token.Kind;

/** Walks through the tokens and says what was found instead of what was expected. */
final class TokenReader {

    private final String text;
    private final List<Token> tokens;
    private int at;

    TokenReader(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean accept(String operator) {
        boolean found = peek().is(operator);
        if (found) {
            at++;
        }
        return found;
    }

    void expect(String operator) {
        if (!accept(operator)) {
            throw unexpected("Expected '" + operator + "' " + (peek().kind() == Kind.END ? "at the end"
                    : "before '" + peek().text() + "'") + ".");
        }
    }

    String name() {
        if (peek().kind() != Kind.NAME) {
            throw unexpected(null);
        }
        return next().text();
    }

    boolean followedByParenthesis() {
        return tokens.get(at + 1).is("(");
    }

    FormulaException unexpected(String message) {
        Token token = peek();
        String found = token.kind() == Kind.END ? "The formula ends where a term is expected."
                : "'" + token.text() + "' is not expected at position " + (token.at() + 1) + ".";
        return new FormulaException(token.kind() == Kind.END ? text.strip() : token.text(), token.at(),
                message == null ? found : message);
    }
}
