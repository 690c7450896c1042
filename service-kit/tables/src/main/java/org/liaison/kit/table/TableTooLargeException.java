package org.liaison.kit.table;

/**
 * A table has more rows or columns, or a cell more characters, than the format asked for can hold. The message says which,
 * and is meant for the caller of the API.
 */
public class TableTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TableTooLargeException(String message) {
        super(message);
    }
}
