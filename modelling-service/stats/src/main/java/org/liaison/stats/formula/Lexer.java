package org.liaison.stats.formula;

import java.util.ArrayList;
import java.util.List;

import org.liaison.stats.formula.Token.Kind;

/** Cuts a formula into tokens. */
final class Lexer {

    private static final String OPERATORS = "~+-*/^:|(),=";

    private final String text;
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else {
                tokens.add(token(c));
            }
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }

    private Token token(char c) {
        int start = at;
        if (Character.isDigit(c) || c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))) {
            return number(start);
        }
        if (Character.isLetter(c) || c == '_' || c == '.') {
            while (at < text.length() && isNamePart(text.charAt(at))) {
                at++;
            }
            return new Token(Kind.NAME, text.substring(start, at), start);
        }
        if (c == '`' || c == '"' || c == '\'') {
            int end = text.indexOf(c, start + 1);
            if (end < 0) {
                throw new FormulaException(text.substring(start), start, "The quote " + c + " is not closed.");
            }
            at = end + 1;
            return new Token(c == '`' ? Kind.NAME : Kind.TEXT, text.substring(start + 1, end), start);
        }
        if (OPERATORS.indexOf(c) >= 0) {
            at++;
            return new Token(Kind.OPERATOR, String.valueOf(c), start);
        }
        throw new FormulaException(String.valueOf(c), start, "The character '" + c + "' has no meaning in a formula.");
    }

    private Token number(int start) {
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && Character.toLowerCase(text.charAt(at)) == 'e') {
            int exponent = at + 1;
            if (exponent < text.length() && "+-".indexOf(text.charAt(exponent)) >= 0) {
                exponent++;
            }
            if (exponent < text.length() && Character.isDigit(text.charAt(exponent))) {
                at = exponent;
                while (at < text.length() && Character.isDigit(text.charAt(at))) {
                    at++;
                }
            }
        }
        String piece = text.substring(start, at);
        try {
            Double.parseDouble(piece);
        } catch (NumberFormatException e) {
            throw new FormulaException(piece, start, "'" + piece + "' is not a number.");
        }
        return new Token(Kind.NUMBER, piece, start);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
