package org.liaison.collector.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.Roles;
import org.liaison.kit.sql.Database;

/** All that a collection read, as a file of its own: its records are copied as they are, compressed one by one. */
@Path("/collections/{id}/warc")
@Tag(name = "Archive")
public class CollectionWarcResource {

    static final String MEDIA_TYPE = "application/warc";

    private final Database database;
    private final RecordStore records;

    CollectionWarcResource(Database database, RecordStore records) {
        this.database = database;
        this.records = records;
    }

    @GET
    @Produces(MEDIA_TYPE)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getCollectionWarc", summary = "All that a collection read, as a WARC file", description = "Requests and answers, with the captures that hold the payload of pages which were not sent again. Read it with any tool for web archives.")
    @APIResponse(responseCode = "200", description = "A file of the format WARC/1.1, each record compressed by itself")
    public Response warc(@RestPath UUID id) {
        if (database.first("select 1 from collection where id = ?", row -> 1, id).isEmpty()) {
            throw ProblemException.notFound("collection", id);
        }
        StreamingOutput body = out -> write(id, out);
        return Response.ok(body, MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"collection-" + id + ".warc.gz\"").build();
    }

    private void write(UUID id, OutputStream out) throws IOException {
        out.write(WarcRecords.fileInfo("collection-" + id + ".warc.gz"));
        Set<Long> held = new HashSet<>();
        database.stream("select * from capture where collection_id = ? order by id", row -> {
            Capture capture = Capture.of(row);
            copy(capture, out);
            if (capture.revisitOf() != null) {
                held.add(capture.revisitOf());
            }
        }, id);
        // a revisit is of no use without the record that it points to
        database.stream("select * from capture where id = any(?::bigint[]) and collection_id is distinct from ? order by id",
                row -> copy(Capture.of(row), out), held, id);
    }

    private void copy(Capture capture, OutputStream out) throws IOException {
        try (InputStream in = records.open(capture.file(), capture.start(), capture.length() + capture.requestLength())) {
            in.transferTo(out);
        }
    }
}
