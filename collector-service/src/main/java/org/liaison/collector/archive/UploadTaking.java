package org.liaison.collector.archive;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.liaison.collector.CollectorProblem;
import org.liaison.kit.job.JobContext;
import org.liaison.kit.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes the pages of a file into the archive: all of them, or none where the file is not whole. */
@ApplicationScoped
class UploadTaking {

    /** Share of the work that taking is; the rest is reading the pages. */
    static final double SHARE = 0.5;

    private static final Logger LOG = Logger.getLogger(UploadTaking.class);
    /** No file takes so long to be kept. */
    private static final Duration LONGEST_KEEPING = Duration.ofDays(1);

    private final RecordStore records;
    private final CaptureStore captures;
    private final UploadStore uploads;
    private final WaitingFiles files;

    UploadTaking(RecordStore records, CaptureStore captures, UploadStore uploads, WaitingFiles files) {
        this.records = records;
        this.captures = captures;
        this.uploads = uploads;
        this.files = files;
    }

    /** Returns when all pages are in the archive; begun again it goes on behind the last that is. */
    void take(JobContext context, UploadStore.Row upload) throws IOException {
        UUID id = upload.view().id();
        try {
            if (upload.view().takenAt() == null) {
                files.read(id, file -> take(context, upload, file));
            }
            files.discard(id);
        } catch (NoSuchFileException e) {
            drop(id);
            throw bad("The file is gone from where it waited; bring it again.");
        } catch (BadArchiveException e) {
            drop(id);
            throw bad(e.getMessage());
        }
    }

    private void take(JobContext context, UploadStore.Row upload, Path file) throws IOException, BadArchiveException {
        UploadView view = upload.view();
        UploadReader reader = view.kind().equals("warc") ? new WarcUpload()
                : new SavedPages(upload.address(), view.createdAt());
        UploadReader.Tally tally = new UploadReader.Tally();
        UploadIndexer indexer = new UploadIndexer(records, captures, uploads, view.id(), view.captures());
        reader.read(file, record -> {
            context.throwIfCancelled();
            indexer.accept(record);
            // passing over what is there is no progress: a page that ends the process shall not be tried for ever
            if (indexer.isFresh()) {
                context.progress(SHARE * tally.share, indexer.taken() + " pages taken into the archive");
            }
        }, tally);
        indexer.flush();
        long skipped = tally.skipped + indexer.unreadable();
        QuarkusTransaction.requiringNew().run(() -> uploads.taken(view.id(), skipped, tally.digestMismatches));
        LOG.infof("upload=%s source=%s kind=%s captures=%d skipped=%d", view.id(), view.source(), view.kind(), indexer.taken(),
                skipped);
    }

    static ProblemException bad(String detail) {
        return new ProblemException(CollectorProblem.BAD_ARCHIVE, detail + " Nothing was taken.");
    }

    /** Takes uploads out whose job was cancelled or failed, or never began, before all their pages were in the archive. */
    void dropAbandoned() throws IOException {
        for (UploadView upload : uploads.waiting()) {
            boolean abandoned = upload.job() == null ? upload.createdAt().isBefore(Instant.now().minus(LONGEST_KEEPING))
                    : upload.job().status().isFinal();
            if (abandoned) {
                drop(upload.id());
                LOG.infof("upload=%s source=%s abandoned", upload.id(), upload.source());
            }
        }
    }

    private void drop(UUID id) throws IOException {
        QuarkusTransaction.requiringNew().run(() -> {
            captures.forget(id);
            uploads.delete(id);
        });
        files.discard(id);
    }
}
