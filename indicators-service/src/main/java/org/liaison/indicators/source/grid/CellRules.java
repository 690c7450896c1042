package org.liaison.indicators.source.grid;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** What the cells of every format keep to, so that no file fills the memory or puts into the database what it cannot hold. */
final class CellRules {

    /** The widest file in use has some four thousand columns. */
    static final int MOST_COLUMNS = 20_000;
    /** A cell of a data file is a number or a name; longer ones are an attack or a broken quote. */
    static final int LONGEST_CELL = 1 << 20;
    /** The header of V-Dem, the longest row in use, has some 0.1 million characters. */
    private static final int LONGEST_ROW = 2 << 20;

    private long row;
    private int characters;

    void begin(long number) {
        row = number;
        characters = 0;
    }

    void checkWidth(int columns) {
        if (columns > MOST_COLUMNS) {
            throw fault(row, null, "there are more than " + MOST_COLUMNS + " columns");
        }
    }

    /** @param column from 0 */
    void check(int column, String text) {
        characters += text.length();
        if (text.length() > LONGEST_CELL || characters > LONGEST_ROW) {
            throw fault(row, name(column), "a cell or row is far too long for a table of data");
        }
        if (text.indexOf('\0') >= 0 || hasHalfCharacter(text)) {
            throw fault(row, name(column), "a cell holds what is no character (NUL, or half of one beyond 16 bits)");
        }
    }

    private static boolean hasHalfCharacter(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (Character.isSurrogate(text.charAt(index))
                    && (index + 1 == text.length() || !Character.isSurrogatePair(text.charAt(index), text.charAt(++index)))) {
                return true;
            }
        }
        return false;
    }

    private static String name(int column) {
        return "number " + (column + 1);
    }

    static ProblemException fault(long row, String column, String reason) {
        return new ProblemException(IndicatorsProblem.MALFORMED_FILE,
                "Row " + row + (column == null ? "" : ", column " + column) + ": " + reason + ". Nothing was stored.",
                ProblemError.cell(row, column, reason));
    }
}
