package org.liaison.indicators.vintage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;

import org.liaison.kit.http.Digests;

/** An uploaded file on disk, with its digest; gone when closed. */
record Spool(Path file, String sha256, long size) implements Closeable {

    static Spool of(InputStream body) throws IOException {
        Path file = Files.createTempFile("upload-", ".data");
        try (DigestInputStream hashing = new DigestInputStream(body, Digests.sha256())) {
            long size = Files.copy(hashing, file, StandardCopyOption.REPLACE_EXISTING);
            return new Spool(file, Digests.hex(hashing.getMessageDigest().digest()), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
