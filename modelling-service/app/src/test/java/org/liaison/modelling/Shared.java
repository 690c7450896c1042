package org.liaison.modelling;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Folders outside this module. */
public final class Shared {

    private Shared() {
    }

    /** The folder of reference data: a system property, an environment variable, or a sibling of the checkout. */
    public static Optional<Path> folder() {
        String given = System.getProperty("liaison.shared", System.getenv("LIAISON_SHARED"));
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        return Optional.of(repository().resolveSibling("shared")).filter(Files::isDirectory);
    }

    /** A path within the repository. */
    public static Path inRepository(String path) {
        return repository().resolve(path);
    }

    private static Path repository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve("deploy/contracts"))).findFirst().orElseThrow();
    }
}
