package org.liaison.stats.formula;

import org.liaison.stats.SpecificationException;

/** A formula that cannot be read; {@link #term()} is the offending piece, {@link #position()} where it starts. */
public final class FormulaException extends SpecificationException {

    private static final long serialVersionUID = 1L;

    private final int position;

    FormulaException(String piece, int position, String message) {
        super(piece, null, null, "formula", message);
        this.position = position;
    }

    /** Offset of the piece in the formula, in characters from 0. */
    public int position() {
        return position;
    }
}
