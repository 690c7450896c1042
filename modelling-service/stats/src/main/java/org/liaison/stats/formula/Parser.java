package org.liaison.stats.formula;

import java.util.ArrayList;
import java.util.List;

import org.liaison.stats.formula.Token.Kind;

/** Reads the right side of a formula as an algebra of terms; arithmetic is {@link Arithmetic}'s. */
final class Parser {

    private final String text;
    private final TokenReader tokens;
    private final Arithmetic arithmetic;
    private final List<Expression> offsets = new ArrayList<>();
    private boolean intercept = true;

    Parser(String text) {
        if (text == null || text.isBlank()) {
            throw new FormulaException("", 0, "The formula is empty.");
        }
        this.text = text;
        this.tokens = new TokenReader(text, new Lexer(text).tokens());
        this.arithmetic = new Arithmetic(tokens);
    }

    Formula formula() {
        if (tokens.peek().is("~")) {
            throw tokens.unexpected("The formula has no outcome before '~'.");
        }
        Expression outcome = arithmetic.sum();
        tokens.expect("~");
        List<Term> terms = sum();
        List<String> fixed = tokens.accept("|") ? fixedEffects() : List.of();
        if (tokens.peek().kind() != Kind.END) {
            throw tokens.unexpected(null);
        }
        return new Formula(text.strip(), outcome, intercept || !fixed.isEmpty(), terms, offsets, fixed);
    }

    private List<Term> sum() {
        List<Term> terms = new ArrayList<>();
        boolean minus = tokens.accept("-");
        if (!minus) {
            tokens.accept("+");
        }
        while (true) {
            if (minus || isBareNumber()) {
                constant(minus);
            } else {
                product().forEach(term -> add(terms, term));
            }
            if (tokens.accept("+")) {
                minus = false;
            } else if (tokens.accept("-")) {
                minus = true;
            } else {
                return terms;
            }
        }
    }

    private boolean isBareNumber() {
        return tokens.peek().kind() == Kind.NUMBER;
    }

    private void constant(boolean minus) {
        Token number = tokens.next();
        boolean one = number.kind() == Kind.NUMBER && number.text().equals("1");
        boolean zero = number.kind() == Kind.NUMBER && number.text().equals("0");
        if (!one && !(zero && !minus)) {
            throw new FormulaException(number.text(), number.at(), minus ? "Only '-1' can be taken away from a formula."
                    : "'" + number.text() + "' cannot stand as a term; arithmetic goes into I(...).");
        }
        intercept = one && !minus;
    }

    private List<Term> product() {
        List<Term> left = interaction();
        while (tokens.accept("*")) {
            List<Term> right = interaction();
            List<Term> all = new ArrayList<>(left);
            right.forEach(term -> add(all, term));
            cross(left, right).forEach(term -> add(all, term));
            left = all;
        }
        return left;
    }

    private List<Term> interaction() {
        List<Term> left = List.of();
        do {
            List<Term> right = atom();
            left = left.isEmpty() ? right : cross(left, right);
        } while (tokens.accept(":"));
        if (tokens.peek().is("^") || tokens.peek().is("/")) {
            throw tokens.unexpected("Arithmetic among terms goes into I(...), as in I(x^2).");
        }
        return left;
    }

    private List<Term> atom() {
        Token token = tokens.peek();
        if (tokens.accept("(")) {
            List<Term> inner = sum();
            tokens.expect(")");
            return inner;
        }
        if (token.kind() != Kind.NAME) {
            throw tokens.unexpected(null);
        }
        if (!tokens.followedByParenthesis()) {
            tokens.next();
            return List.of(new Term(List.of(new Part.Numeric(new Variable(token.text())))));
        }
        return switch (token.text()) {
            case "factor", "i" -> List.of(new Term(List.of(categorical())));
            case "offset" -> {
                tokens.next();
                tokens.expect("(");
                offsets.add(arithmetic.sum());
                tokens.expect(")");
                yield List.of();
            }
            default -> List.of(new Term(List.of(new Part.Numeric(arithmetic.call()))));
        };
    }

    private Part.Categorical categorical() {
        Token function = tokens.next();
        tokens.expect("(");
        String variable = tokens.name();
        String reference = null;
        if (function.text().equals("i") && tokens.accept(",")) {
            Token keyword = tokens.next();
            if (!keyword.text().equals("ref")) {
                throw new FormulaException(keyword.text(), keyword.at(), "i(x, ref = v) takes only 'ref'.");
            }
            tokens.expect("=");
            boolean negative = tokens.accept("-");
            Token value = tokens.next();
            if (value.kind() == Kind.OPERATOR || value.kind() == Kind.END) {
                throw new FormulaException(value.text(), value.at(), "The reference level is missing.");
            }
            reference = (negative ? "-" : "") + value.text();
        }
        tokens.expect(")");
        return new Part.Categorical(variable, reference);
    }

    private List<String> fixedEffects() {
        List<String> columns = new ArrayList<>();
        do {
            Token at = tokens.peek();
            String name = tokens.name();
            if (columns.contains(name)) {
                throw new FormulaException(name, at.at(), "The fixed effect '" + name + "' is there twice.");
            }
            columns.add(name);
        } while (tokens.accept("+"));
        return columns;
    }

    private static List<Term> cross(List<Term> left, List<Term> right) {
        List<Term> all = new ArrayList<>();
        left.forEach(a -> right.forEach(b -> add(all, a.times(b))));
        return all;
    }

    private static void add(List<Term> terms, Term term) {
        if (terms.stream().noneMatch(term::sameAs)) {
            terms.add(term);
        }
    }
}
