package org.liaison.kit.sql;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.PGCopyOutputStream;

import de.bytefish.pgbulkinsert.exceptions.BinaryWriteFailedException;
import de.bytefish.pgbulkinsert.pgsql.PgBinaryWriter;
import de.bytefish.pgbulkinsert.pgsql.handlers.IValueHandler;

/** Rows in PostgreSQL's binary form of COPY, sent in blocks. Without {@link #finish} nothing of them stays. */
public final class CopyWriter implements Closeable {

    private final CopyIn copy;
    private final PgBinaryWriter rows;
    private final List<IValueHandler<Object>> columns;

    /** @param columns how the values of each column are written, in the order of the columns */
    CopyWriter(PGConnection connection, String tableAndColumns, List<IValueHandler<Object>> columns) throws SQLException {
        this.columns = columns;
        this.copy = connection.getCopyAPI().copyIn("copy " + tableAndColumns + " from stdin with (format binary)");
        // the writer has a buffer of its own
        this.rows = new PgBinaryWriter(new PGCopyOutputStream(copy, 1));
    }

    /**
     * One row; null for a missing cell. Text takes what has a text form, whole numbers any number; dates, bytes and lists (for
     * arrays) as in Java, bits as longs.
     */
    public void row(Object... cells) throws IOException {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        try {
            rows.startRow(cells.length);
            for (int index = 0; index < cells.length; index++) {
                rows.write(columns.get(index), cells[index]);
            }
        } catch (BinaryWriteFailedException e) {
            throw new IOException(e);
        }
    }

    void finish() throws IOException {
        try {
            rows.close();
        } catch (BinaryWriteFailedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
