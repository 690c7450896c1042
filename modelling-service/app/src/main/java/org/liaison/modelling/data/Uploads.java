package org.liaison.modelling.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.liaison.kit.http.Digests;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Takes CSV files in. The body is spooled to a temporary file and read twice, once to check it and find the kinds of its
 * columns, once to store them; neither reading holds more than a block of rows. Blocks of compressed columns go to PostgreSQL
 * rather than to files: they commit together with the data set that refers to them, are seen by every replica and are part of
 * the one backup.
 */
@Singleton
public class Uploads {

    /** The slowest disk stores two million rows in this time. */
    private static final int TRANSACTION_SECONDS = 900;

    private final ContentRepository repository;
    private final DataLimits limits;

    Uploads(ContentRepository repository, DataLimits limits) {
        this.repository = repository;
        this.limits = limits;
    }

    /**
     * Stores a CSV file, unless its bytes are stored already.
     *
     * @param skipBadRows whether rows that do not fit the header are left out rather than refused
     * @throws org.liaison.kit.problem.ProblemException if the file is malformed; then nothing is stored
     */
    public Upload store(InputStream csv, boolean skipBadRows) {
        try {
            Path spool = Files.createTempFile("liaison-upload-", ".csv");
            try {
                return store(new CsvFile(spool), spool(csv, spool), skipBadRows);
            } finally {
                Files.deleteIfExists(spool);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload store(CsvFile file, String sha256, boolean skipBadRows) throws IOException {
        CsvScan scan = new CsvScan(limits, skipBadRows);
        scan.read(file);
        Optional<Content> known = repository.find(sha256);
        Content content = known.orElseGet(() -> scan.content(sha256));
        if (known.isEmpty()) {
            QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).call(() -> {
                if (repository.insert(content)) {
                    BlockWriter writer = new BlockWriter(content, repository);
                    file.read(header -> writer::row);
                }
                return content;
            });
        }
        return new Upload(content, scan.rejected(), scan.rejectedCount());
    }

    private static String spool(InputStream csv, Path file) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            csv.transferTo(out);
        }
        return Digests.hex(digest.digest());
    }
}
