package org.liaison.stats.design;

import org.liaison.stats.formula.Expression;

/** A factor of a design column: a number or the dummy of one level. */
public sealed interface Piece {

    /** A number. */
    record Number(Expression expression) implements Piece {
    }

    /** 1 in the rows of a level, else 0. */
    record Level(String variable, String level) implements Piece {
    }
}
