package org.liaison.scenario;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** Where the checkout is, and the folder of reference data beside it. */
final class Repository {

    private Repository() {
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("deploy/contracts"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("not inside a checkout");
        }
        return folder;
    }

    /** A file or folder of the reference data; the test skips, saying so, where it is absent. */
    static Path shared(String path) {
        String configured = System.getProperty("liaison.shared", System.getenv("LIAISON_SHARED"));
        Path folder = configured == null ? root().resolveSibling("shared") : Path.of(configured);
        Path file = folder.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "skipped: reference data " + path + " are not beside this checkout");
        return file;
    }
}
