package org.liaison.collector.archive;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.kit.http.MediaTypes;
import org.liaison.kit.http.TableRequest;
import org.liaison.kit.idempotency.Idempotent;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.JobResponses;
import org.liaison.kit.problem.Problem;
import org.liaison.kit.security.Roles;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** Web archives and saved pages of users: a source like any other. */
@Path("/sources/{source}/archives")
@Tag(name = "Archive")
public class UploadResource {

    private static final List<Column> COLUMNS = List.of(Column.text("id", "id of the upload"),
            Column.text("kind", "warc, zip or html"), Column.integer("bytes", "of the file"),
            Column.text("sha256", "of the file"), Column.integer("captures", "answers and pages taken"),
            Column.integer("skipped", "records of other kinds, or larger than any page"),
            Column.integer("digest_mismatches", "records whose content is not what their digest says"),
            Column.integer("items", "new items"), Column.integer("known", "pages of items that were there already"),
            Column.integer("other", "captures that are no item pages of the source"),
            Column.integer("failed", "item pages that could not be read"), Column.text("created_at", "when it was brought"));

    private final UploadService uploads;
    private final UploadStore store;
    private final JobResponses responses;

    UploadResource(UploadService uploads, UploadStore store, JobResponses responses) {
        this.uploads = uploads;
        this.store = store;
        this.responses = responses;
    }

    @POST
    @Idempotent
    @Consumes({ "application/warc", "application/gzip", "application/zip", "text/html", MediaTypes.OCTETS })
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.COLLECTOR)
    @Operation(operationId = "uploadArchive", summary = "Bring a web archive or saved pages", description = "A WARC file (plain or gzip), a ZIP file of saved HTML pages, or one HTML page; told apart by content. A job"
            + " reads the file to its end (422 where it is damaged, cut, or made to fill disks; nothing is taken then), takes its"
            + " pages into the archive, and those that the profile of the source takes for items become items as if they had been"
            + " collected. It goes on after a crash; of one that is cancelled before all pages are in the archive nothing stays."
            + " The address of a saved page: parameter address, addresses.csv (file,address) in the ZIP file, 'saved from url',"
            + " link rel=canonical.")
    @APIResponse(responseCode = "201", description = "What was taken, where the job ends within the wait (ten seconds, or as Prefer says)", content = @Content(schema = @Schema(implementation = UploadView.class)))
    @APIResponse(responseCode = "202", description = "The job goes on; its `result` will be the address of the upload", content = @Content(schema = @Schema(implementation = Job.class), examples = @ExampleObject(name = "taking", value = """
            {"id": "6869ff4e-b7c7-4ca8-8d1f-b989128dec05", "type": "archive-upload", "status": "running", "progress": 0.21,
             "message": "41000 pages taken into the archive", "result": null, "problem": null,
             "created_at": "2026-02-03T10:15:00Z", "finished_at": null}""")))
    @APIResponse(responseCode = "422", description = "Nothing of the file was taken; `detail` says where it is damaged or cut. A file that takes longer says so in the `problem` of its job", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @RequestBody(content = { @Content(mediaType = "application/warc"), @Content(mediaType = "application/gzip"),
            @Content(mediaType = "application/zip"), @Content(mediaType = MediaTypes.OCTETS),
            @Content(mediaType = "text/html", examples = @ExampleObject(name = "page", value = """
                    <!-- saved from url=(0035)https://www.example.org/news_17.htm -->
                    <html><body><h1>Visit to Georgia</h1><p>30 June 2015</p></body></html>""")) })
    public Response upload(@RestPath String source, File body,
            @RestQuery @Parameter(description = "Address of a single saved page", example = "https://www.example.org/news_17.htm") String address,
            @RestHeader("Prefer") @Parameter(description = "respond-async for a large file, or wait=N for a wait of N seconds", example = "respond-async") String prefer)
            throws IOException {
        UUID id = UUID.randomUUID();
        return responses.respond(uploads.submit(source, body.toPath(), address, id), prefer, result -> uploads.get(source, id));
    }

    @GET
    @Produces({ MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX, MediaTypes.PARQUET, MediaTypes.DTA })
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listUploads", summary = "Archives and saved pages brought for a source, latest first")
    public Response list(@RestPath String source, @BeanParam TableRequest table) {
        return table.respond(Table.of("archives", COLUMNS,
                store.ofSource(source).stream().map(u -> new Object[] { u.id().toString(), u.kind(), u.bytes(), u.sha256(),
                        u.captures(), u.skipped(), u.digestMismatches(), u.items(), u.known(), u.other(), u.failed(),
                        u.createdAt().toString() }).toList()));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaTypes.JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getUpload", summary = "What an upload brought")
    public UploadView get(@RestPath String source, @RestPath UUID id) {
        return uploads.get(source, id);
    }
}
