package org.liaison.collector.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.liaison.collector.CollectorProblem;
import org.liaison.collector.source.SourceService;
import org.liaison.kit.http.Digests;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes archives and saved pages of users: checked to their end first, then their pages read like those of a site. */
@ApplicationScoped
class UploadService {

    private static final Logger LOG = Logger.getLogger(UploadService.class);

    private final SourceService sources;
    private final RecordStore records;
    private final CaptureStore captures;
    private final UploadStore uploads;
    private final Jobs jobs;

    UploadService(SourceService sources, RecordStore records, CaptureStore captures, UploadStore uploads, Jobs jobs) {
        this.sources = sources;
        this.records = records;
        this.captures = captures;
        this.uploads = uploads;
        this.jobs = jobs;
    }

    /**
     * Takes a file; where it is not whole nothing of it stays.
     *
     * @param address of a single page, null where the page says it or the file is of another kind
     * @return the job that reads the pages
     */
    Job take(String source, Path file, String address, UUID id) throws IOException {
        if (sources.find(source).isEmpty()) {
            throw ProblemException.notFound("source", source);
        }
        UploadReader.Tally tally = new UploadReader.Tally();
        String kind = kind(file);
        UploadReader reader = kind.equals("warc") ? new WarcUpload() : new SavedPages(address, Instant.now());
        UploadIndexer indexer = new UploadIndexer(records, captures, id);
        boolean taken = false;
        try {
            reader.read(file, indexer, tally);
            indexer.flush();
            taken = true;
        } catch (BadArchiveException e) {
            throw new ProblemException(CollectorProblem.BAD_ARCHIVE, e.getMessage() + " Nothing was taken.");
        } finally {
            if (!taken) {
                captures.forget(id);
            }
        }
        LOG.infof("upload=%s source=%s kind=%s captures=%d skipped=%d", id, source, kind, indexer.taken(), tally.skipped);
        UploadView upload = new UploadView(id, source, kind, Files.size(file), sha256(file), indexer.taken(),
                tally.skipped + indexer.unreadable(), tally.digestMismatches, null, null, null, null, null, null, null);
        return QuarkusTransaction.requiringNew().call(() -> {
            uploads.insert(upload);
            Job job = jobs.submit(UploadJob.TYPE, new UploadJob.Request(id));
            uploads.setJob(id, job.id());
            return job;
        });
    }

    /** What a file is, by its content; names and headers are often wrong. */
    private static String kind(Path file) throws IOException {
        if (SavedPages.isZip(file)) {
            return "zip";
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(5);
            boolean gzip = begin.length > 1 && (begin[0] & 0xFF) == 0x1F && (begin[1] & 0xFF) == 0x8B;
            boolean warc = begin.length == 5 && new String(begin, java.nio.charset.StandardCharsets.US_ASCII).equals("WARC/");
            if (gzip || warc) {
                return "warc";
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(100_000);
            for (byte b : head) {
                if (b == '<') {
                    return "html";
                }
            }
            throw new ProblemException(CollectorProblem.BAD_ARCHIVE,
                    "The file is neither WARC (plain or gzip) nor ZIP nor HTML. Nothing was taken.");
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Digests.hex(digest.digest());
    }

    UploadView get(String source, UUID id) {
        return uploads.find(id).filter(u -> u.source().equals(source))
                .orElseThrow(() -> ProblemException.notFound("upload", id));
    }
}
