package org.liaison.kit.table;

import java.util.Objects;

/**
 * One variable of a {@link Table}.
 *
 * @param name the variable's name in every format, in snake_case; unique within its table
 * @param type what its cells hold
 * @param label one sentence for people, written to the formats that can carry it (XLSX code book, Parquet metadata,
 *        Stata variable label); may be empty, never {@code null}
 */
public record Column(String name, ColumnType type, String label) {

    public Column {
        Objects.requireNonNull(type, "type");
        label = label == null ? "" : label;
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a column needs a name");
        }
    }

    /** A column of text. */
    public static Column text(String name, String label) {
        return new Column(name, ColumnType.TEXT, label);
    }

    /** A column of whole numbers of up to 64 bits. */
    public static Column integer(String name, String label) {
        return new Column(name, ColumnType.INTEGER, label);
    }

    /** A column of double precision numbers. */
    public static Column decimal(String name, String label) {
        return new Column(name, ColumnType.DECIMAL, label);
    }

    /** A column of true and false. */
    public static Column bool(String name, String label) {
        return new Column(name, ColumnType.BOOLEAN, label);
    }

    /** A column of calendar days. */
    public static Column date(String name, String label) {
        return new Column(name, ColumnType.DATE, label);
    }
}
