package org.liaison.collector;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The reference folder beside the checkout; where it is absent the tests that need it are skipped. */
public final class SharedFolder {

    private SharedFolder() {
    }

    /** @return an existing file of the reference folder */
    public static Path file(String name) {
        Path shared = locate();
        assumeTrue(shared != null && Files.exists(shared.resolve(name)),
                "skipped: " + name + " not found; set LIAISON_SHARED to the reference folder");
        return shared.resolve(name);
    }

    private static Path locate() {
        String set = System.getProperty("liaison.shared", System.getenv("LIAISON_SHARED"));
        if (set != null) {
            return Path.of(set);
        }
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.isDirectory(dir.resolve("shared/goldset"))) {
                return dir.resolve("shared");
            }
        }
        return null;
    }
}
