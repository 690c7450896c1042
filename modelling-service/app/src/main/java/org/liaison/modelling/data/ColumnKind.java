package org.liaison.modelling.data;

import java.util.Locale;

import org.liaison.kit.table.ColumnType;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the cells of a column are, found by reading them all. */
public enum ColumnKind {

    /** Whole numbers that a double holds exactly (up to 2^53); longer digit strings are identifiers and stay text. */
    INTEGER(ColumnType.INTEGER),
    /** Numbers; also a column without any value. */
    NUMBER(ColumnType.DECIMAL),
    TEXT(ColumnType.TEXT);

    private final ColumnType type;

    ColumnKind(ColumnType type) {
        this.type = type;
    }

    /** How the column is written to files. */
    public ColumnType type() {
        return type;
    }

    public boolean isText() {
        return this == TEXT;
    }

    /** The name in answers. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
