package org.liaison.coding.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of reference data, outside the repository. */
final class Shared {

    private Shared() {
    }

    /** A system property, an environment variable, or a sibling of the checkout; empty where there is none. */
    static Optional<Path> folder() {
        String given = System.getProperty("liaison.shared", System.getenv("LIAISON_SHARED"));
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve("deploy/contracts"))).findFirst()
                .map(repository -> repository.resolveSibling("shared")).filter(Files::isDirectory);
    }
}
