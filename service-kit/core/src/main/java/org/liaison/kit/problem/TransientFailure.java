package org.liaison.kit.problem;

import java.io.EOFException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Tells failures that pass by themselves (a database restarting, a deadlock) from those that do not. */
public final class TransientFailure {

    private TransientFailure() {
    }

    /** Whether anything in the chain of causes is a lost connection, a deadlock, a shutdown or a shortage of the database. */
    public static boolean is(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause() == e ? null : e.getCause()) {
            if (e instanceof ConnectException || e instanceof EOFException || e instanceof SQLTransientException) {
                return true;
            }
            if (e instanceof SQLException sql && (passing(sql.getSQLState()) || acquisitionTimedOut(sql))) {
                return true;
            }
        }
        return false;
    }

    /** Classes of SQLSTATE: 08 connection, 40 rollback, 53 resources, 57 operator intervention. */
    private static boolean passing(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("40") || state.startsWith("53")
                || state.startsWith("57P"));
    }

    private static boolean acquisitionTimedOut(SQLException e) {
        return e.getSQLState() == null && e.getMessage() != null && e.getMessage().contains("Acquisition timeout");
    }
}
