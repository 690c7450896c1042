package org.liaison.collector.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Waiting files as objects of the store that has the archive; a job reads a copy of its own. */
final class ObjectFiles implements WaitingFiles {

    private final S3Client store;
    private final String bucket;

    ObjectFiles(ArchiveConfig.ObjectStore config) {
        this.bucket = config.bucket();
        this.store = ObjectRecords.client(config);
    }

    @Override
    public void keep(UUID upload, Path file) throws IOException {
        try {
            store.putObject(put -> put.bucket(bucket).key(key(upload)), RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw new IOException("the object store does not take upload " + upload, e);
        }
    }

    @Override
    public void read(UUID upload, Reading reading) throws IOException, BadArchiveException {
        Path copy = Files.createTempFile("upload", null);
        try {
            store.getObject(get -> get.bucket(bucket).key(key(upload)), ResponseTransformer.toOutputStream(
                    Files.newOutputStream(copy)));
            reading.read(copy);
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(key(upload));
        } catch (SdkException e) {
            throw new IOException("the object store does not give upload " + upload, e);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public void discard(UUID upload) throws IOException {
        try {
            store.deleteObject(delete -> delete.bucket(bucket).key(key(upload)));
        } catch (SdkException e) {
            throw new IOException("the object store does not delete upload " + upload, e);
        }
    }

    private static String key(UUID upload) {
        return "uploads/" + upload;
    }
}
