package org.liaison.indicators.vintage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Several files that are one answer in pages, read one behind the other. */
final class Pages {

    private static final byte[] BREAK = { '\n' };

    private Pages() {
    }

    /** One file as it is; of several each on a line of its own. */
    static InputStream open(List<Path> files) throws IOException {
        List<InputStream> parts = new ArrayList<>();
        for (Path file : files) {
            if (!parts.isEmpty()) {
                parts.add(new ByteArrayInputStream(BREAK));
            }
            parts.add(Files.newInputStream(file));
        }
        return parts.size() == 1 ? parts.get(0) : new SequenceInputStream(Collections.enumeration(parts));
    }
}
