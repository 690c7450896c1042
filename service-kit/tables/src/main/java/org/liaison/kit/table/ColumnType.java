package org.liaison.kit.table;

import java.math.BigInteger;
import java.time.LocalDate;

/**
 * What the cells of a column hold. A missing cell is {@code null} in every type; a number that is not finite is missing.
 */
public enum ColumnType {

    /** Text; a cell may be any object, of which the string form is taken. Unpaired surrogates become U+FFFD. */
    TEXT {
        @Override
        Object convert(Object cell) {
            return Unicode.wellFormed(cell.toString());
        }
    },

    /** Whole numbers, kept as {@link Long}; cells may be any integral number that fits. */
    INTEGER {
        @Override
        Object convert(Object cell) {
            if (cell instanceof Long || cell instanceof Integer || cell instanceof Short || cell instanceof Byte) {
                return ((Number) cell).longValue();
            }
            if (cell instanceof BigInteger big) {
                return big.longValueExact();
            }
            throw mismatch(cell);
        }
    },

    /** Double precision numbers, kept as {@link Double}; cells may be any number. */
    DECIMAL {
        @Override
        Object convert(Object cell) {
            if (cell instanceof Number number) {
                double value = number.doubleValue();
                return Double.isFinite(value) ? value : null;
            }
            throw mismatch(cell);
        }
    },

    /** True or false, kept as {@link Boolean}. */
    BOOLEAN {
        @Override
        Object convert(Object cell) {
            if (cell instanceof Boolean) {
                return cell;
            }
            throw mismatch(cell);
        }
    },

    /** Calendar days, kept as {@link LocalDate}; cells may also be {@link java.sql.Date}. */
    DATE {
        @Override
        Object convert(Object cell) {
            if (cell instanceof LocalDate) {
                return cell;
            }
            if (cell instanceof java.sql.Date date) {
                return date.toLocalDate();
            }
            throw mismatch(cell);
        }
    };

    /**
     * The cell in the one Java type that the writers expect of this column type.
     *
     * @param cell a cell that is not {@code null}
     * @return the converted cell, or {@code null} if it counts as missing
     * @throws IllegalArgumentException if the cell cannot belong to such a column
     * @throws ArithmeticException if a whole number does not fit 64 bits
     */
    abstract Object convert(Object cell);

    IllegalArgumentException mismatch(Object cell) {
        return new IllegalArgumentException("a " + cell.getClass().getName() + " is no cell of a column of type " + this);
    }
}
