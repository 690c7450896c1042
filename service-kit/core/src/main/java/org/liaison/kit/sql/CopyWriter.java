package org.liaison.kit.sql;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's text form of COPY, sent in blocks. Without {@link #finish} nothing of them stays. */
public final class CopyWriter implements Closeable {

    private static final int BLOCK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder block = new StringBuilder(BLOCK + 1024);

    CopyWriter(PGConnection connection, String tableAndColumns) throws SQLException {
        copy = connection.getCopyAPI().copyIn("copy " + tableAndColumns + " from stdin");
    }

    /** One row; null for a missing cell. */
    public void row(Object... cells) throws IOException {
        for (int index = 0; index < cells.length; index++) {
            if (index > 0) {
                block.append('\t');
            }
            if (cells[index] == null) {
                block.append("\\N");
            } else if (cells[index] instanceof String text) {
                escape(text);
            } else {
                block.append(cells[index]);
            }
        }
        block.append('\n');
        if (block.length() >= BLOCK) {
            send();
        }
    }

    private void escape(String text) {
        int plain = 0;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter > '\r' && letter != '\\') {
                continue;
            }
            String escaped = switch (letter) {
                case '\\' -> "\\\\";
                case '\t' -> "\\t";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                // PostgreSQL's text cannot hold it
                case '\0' -> " ";
                default -> null;
            };
            if (escaped != null) {
                block.append(text.substring(plain, index)).append(escaped);
                plain = index + 1;
            }
        }
        block.append(text.substring(plain));
    }

    private void send() throws IOException {
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IOException(e);
        }
        block.setLength(0);
    }

    void finish() throws IOException {
        send();
        try {
            copy.endCopy();
        } catch (SQLException e) {
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
