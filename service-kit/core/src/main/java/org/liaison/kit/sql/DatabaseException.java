package org.liaison.kit.sql;

/** The database did not do what it was asked; rolls the transaction back. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(Exception cause) {
        super(cause);
    }
}
