package org.liaison.collector.archive;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import software.amazon.awssdk.services.s3.S3Client;

/** The archive's medium as beans: a folder, or a bucket of an object store. */
@Singleton
class ArchiveBeans {

    private static final Logger LOG = Logger.getLogger(ArchiveBeans.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final ArchiveConfig config;
    private final S3Client objects;

    ArchiveBeans(ArchiveConfig config) {
        this.config = config;
        this.objects = config.s3().map(ObjectRecords::client).orElse(null);
    }

    @Produces
    @Singleton
    RecordStore records() {
        return config.s3().<RecordStore> map(store -> new ObjectRecords(objects, store.bucket(), process()))
                .orElseGet(() -> new FileRecords(config.folder(), config.largestFile().asLongValue(), process()));
    }

    @Produces
    @Singleton
    WaitingFiles waitingFiles() {
        return config.s3().<WaitingFiles> map(store -> new ObjectFiles(objects, store.bucket()))
                .orElseGet(() -> new FolderFiles(config.folder().resolve("uploads")));
    }

    /** A name that no other process has, and that sorts by time. */
    private static String process() {
        return "liaison-" + STAMP.format(Instant.now()) + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    void close(@Disposes RecordStore records) throws IOException {
        records.close();
    }

    /** Files that a killed process left open are closed before anything reads them. */
    void recover(@Observes StartupEvent event, RecordStore records) {
        if (records instanceof FileRecords files) {
            LOG.infof("archive folder=%s files_closed=%d", config.folder().toAbsolutePath(), files.recover());
        } else {
            LOG.infof("archive bucket=%s", config.s3().orElseThrow().bucket());
        }
    }
}
