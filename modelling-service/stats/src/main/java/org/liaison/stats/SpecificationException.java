package org.liaison.stats;

/**
 * A model that cannot be estimated as asked. Names the place at fault: a term of the formula, a column of the data, a
 * row (0-based) of a column, or a field of the specification such as {@code vcov.cluster}; parts that do not apply are
 * null.
 */
public class SpecificationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String term;
    private final String column;
    private final Integer row;
    private final String field;

    protected SpecificationException(String term, String column, Integer row, String field, String message) {
        super(message);
        this.term = term;
        this.column = column;
        this.row = row;
        this.field = field;
    }

    /** A term of the formula is at fault. */
    public static SpecificationException term(String term, String message) {
        return new SpecificationException(term, null, null, null, message);
    }

    /** A term is at fault because of a column it uses. */
    public static SpecificationException term(String term, String column, String message) {
        return new SpecificationException(term, column, null, null, message);
    }

    /** A term cannot be computed in a row, which counts from 0. */
    public static SpecificationException term(String term, int row, String message) {
        return new SpecificationException(term, null, row, null, message);
    }

    /** A column is at fault. */
    public static SpecificationException column(String column, String message) {
        return new SpecificationException(null, column, null, null, message);
    }

    /** One value is at fault; {@code row} counts from 0. */
    public static SpecificationException cell(int row, String column, String message) {
        return new SpecificationException(null, column, row, null, message);
    }

    /** A field of the specification is at fault. */
    public static SpecificationException field(String field, String message) {
        return new SpecificationException(null, null, null, field, message);
    }

    public String term() {
        return term;
    }

    public String column() {
        return column;
    }

    public Integer row() {
        return row;
    }

    public String field() {
        return field;
    }
}
