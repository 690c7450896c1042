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

/** The archive's medium as a bean. */
class ArchiveBeans {

    private static final Logger LOG = Logger.getLogger(ArchiveBeans.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    @Produces
    @Singleton
    RecordStore records(ArchiveConfig config) {
        return config.s3().<RecordStore> map(store -> new ObjectRecords(store, process()))
                .orElseGet(() -> new FileRecords(config.folder(), config.largestFile().asLongValue(), process()));
    }

    @Produces
    @Singleton
    WaitingFiles waitingFiles(ArchiveConfig config) {
        return config.s3().<WaitingFiles> map(ObjectFiles::new)
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
    void recover(@Observes StartupEvent event, ArchiveConfig config, RecordStore records) {
        if (records instanceof FileRecords files) {
            LOG.infof("archive folder=%s files_closed=%d", config.folder().toAbsolutePath(), files.recover());
        } else {
            LOG.infof("archive bucket=%s", config.s3().orElseThrow().bucket());
        }
    }
}
