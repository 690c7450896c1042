package org.liaison.collector.archive;

import java.nio.file.Path;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** Where pages are kept. */
@ConfigMapping(prefix = "liaison.collector.archive")
interface ArchiveConfig {

    /** Folder of the files; used where no object store is named. */
    Path folder();

    /** A file that has grown so large is closed and another begun. */
    MemorySize largestFile();

    /** An object store that speaks S3; several replicas may write to it. */
    Optional<ObjectStore> s3();

    /** Address and keys of an object store. */
    interface ObjectStore {

        String endpoint();

        String bucket();

        String region();

        String accessKey();

        String secretKey();
    }
}
