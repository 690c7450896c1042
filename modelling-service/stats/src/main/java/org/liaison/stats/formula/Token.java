package org.liaison.stats.formula;

/** A piece of a formula: a number, a name, a quoted text, or an operator; {@code at} is its offset. */
record Token(Kind kind, String text, int at) {

    enum Kind {
        NUMBER,
        NAME,
        TEXT,
        OPERATOR,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }
}
