package org.liaison.coding.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.liaison.kit.http.Digests;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A file of keys with one for a reviewer. */
public class ReviewerKey implements QuarkusTestResourceLifecycleManager {

    static final String KEY = "reviewer-key";

    @Override
    public Map<String, String> start() {
        try {
            Path keys = Path.of("target/test-keys.properties").toAbsolutePath();
            Files.writeString(keys, "rev=%s;roles=reviewer;expires=never%n".formatted(Digests.sha256(KEY)));
            return Map.of("liaison.security.keys-file", keys.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the file goes with the build folder
    }
}
