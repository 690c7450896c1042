package org.liaison.collector.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.collector.source.SourceService;
import org.liaison.kit.http.Digests;
import org.liaison.kit.job.Job;
import org.liaison.kit.job.Jobs;
import org.liaison.kit.problem.ProblemException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Archives and saved pages that users bring: put aside for a job, which takes and reads them. */
@ApplicationScoped
class UploadService {

    private final SourceService sources;
    private final UploadStore uploads;
    private final UploadTaking taking;
    private final WaitingFiles files;
    private final Jobs jobs;

    UploadService(SourceService sources, UploadStore uploads, UploadTaking taking, WaitingFiles files, Jobs jobs) {
        this.sources = sources;
        this.uploads = uploads;
        this.taking = taking;
        this.files = files;
        this.jobs = jobs;
    }

    /**
     * Puts a file aside and lets a job take it.
     *
     * @param address of a single page, null where the page says it or the file is of another kind
     * @return the job that takes the file and reads its pages
     */
    Job submit(String source, Path file, String address, UUID id) throws IOException {
        if (sources.find(source).isEmpty()) {
            throw ProblemException.notFound("source", source);
        }
        String kind = kind(file);
        taking.dropAbandoned();
        String sha256 = sha256(file);
        long bytes = Files.size(file);
        QuarkusTransaction.requiringNew().run(() -> uploads.insert(id, source, kind, bytes, sha256, address));
        files.keep(id, file);
        return QuarkusTransaction.requiringNew().call(() -> {
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
            throw UploadTaking.bad("The file is neither WARC (plain or gzip) nor ZIP nor HTML.");
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
        return uploads.find(id).map(UploadStore.Row::view).filter(u -> u.source().equals(source) && u.job() != null)
                .orElseThrow(() -> ProblemException.notFound("upload", id));
    }
}
