package org.liaison.indicators;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The reference folder with publishers' real files; tests that need it are skipped where it is absent. */
public final class SharedFolder {

    private SharedFolder() {
    }

    /** A file of the folder's {@code data} part; skips the test where it is not there. */
    public static Path data(String name) {
        Optional<Path> file = folder().map(folder -> folder.resolve("data").resolve(name)).filter(Files::exists);
        assumeTrue(file.isPresent(), "the shared reference folder is absent; set -Dliaison.shared to test with " + name);
        return file.orElseThrow();
    }

    private static Optional<Path> folder() {
        String given = System.getProperty("liaison.shared", System.getenv("LIAISON_SHARED"));
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.isDirectory(here.resolve("service-kit"))) {
                return Optional.ofNullable(here.resolveSibling("shared")).filter(Files::isDirectory);
            }
        }
        return Optional.empty();
    }
}
