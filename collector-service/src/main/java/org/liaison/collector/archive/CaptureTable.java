package org.liaison.collector.archive;

import java.io.IOException;
import java.util.List;

import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Database;
import org.liaison.kit.sql.Sql;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.RowSink;
import org.liaison.kit.table.Table;

/** The index of the archive in order of capture, read row by row. */
final class CaptureTable implements Table {

    private static final List<Column> COLUMNS = List.of(Column.integer("id", "id of the capture"),
            Column.text("address", "as it was asked for"), Column.text("time", "of the request, UTC"),
            Column.text("type", "response; revisit: the payload is that of another capture; resource: a page that was saved"),
            Column.integer("status", "HTTP status"), Column.text("media_type", "of the answer"),
            Column.text("digest", "SHA-256 of the payload with its content encoding"),
            Column.integer("bytes", "of the payload with its content encoding"),
            Column.text("collection", "that the page was read for"), Column.text("upload", "that the page came with"),
            Column.integer("revisit_of", "capture that holds the payload"), Column.text("file", "of the archive"),
            Column.integer("offset", "of the record in the file"), Column.integer("length", "of the record, compressed"));

    private final Database database;
    private final CaptureQuery query;

    CaptureTable(Database database, CaptureQuery query) {
        this.database = database;
        this.query = query;
    }

    @Override
    public String name() {
        return "captures";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void rows(String after, long limit, RowSink sink) throws IOException {
        Sql sql = new Sql("select * from capture");
        query.where(sql);
        sql.and("id > ?", after == null ? null : cursor(after)).add(" order by id");
        database.stream(sql.text(), limit, row -> send(Capture.of(row), sink), sql.values());
    }

    private static long cursor(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw ProblemException.parameter("cursor", "not a cursor that this service gave out");
        }
    }

    private static void send(Capture c, RowSink sink) throws IOException {
        sink.accept(Long.toString(c.id()), c.id(), c.address(), c.time().toString(), c.type(), (long) c.status(),
                c.mediaType(), c.digest(), c.payloadBytes(), c.collection() == null ? null : c.collection().toString(),
                c.upload() == null ? null : c.upload().toString(), c.revisitOf(), c.file(), c.start(), c.length());
    }
}
