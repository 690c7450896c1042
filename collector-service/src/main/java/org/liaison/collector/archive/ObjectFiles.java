package org.liaison.collector.archive;

import java.io.IOException;
import java.io.OutputStream;
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

    ObjectFiles(S3Client store, String bucket) {
        this.store = store;
        this.bucket = bucket;
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
    public <E extends Exception> void read(UUID upload, Reading<E> reading) throws IOException, E {
        Path copy = Files.createTempFile("upload", null);
        try {
            get(upload, copy);
            reading.read(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void get(UUID upload, Path copy) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy)) {
            store.getObject(get -> get.bucket(bucket).key(key(upload)), ResponseTransformer.toOutputStream(out));
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(key(upload));
        } catch (SdkException e) {
            throw new IOException("the object store does not give upload " + upload, e);
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
