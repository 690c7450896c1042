package org.liaison.coding.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.liaison.kit.http.Digests;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A file of keys: one for a reviewer, and one for each person who codes by hand. */
public class ReviewerKey implements QuarkusTestResourceLifecycleManager {

    static final String KEY = "reviewer-key";
    private static final Map<String, String> PEOPLE = Map.of("anna", "coder", "ben", "coder", "cleo", "coder", "dora",
            "coder,reviewer", "emil", "reviewer", "fay", "reviewer");

    /** The key of a coder (anna, ben, cleo), a coder who is a reviewer too (dora), or another reviewer (emil, fay). */
    static String of(String person) {
        return "key of " + person;
    }

    @Override
    public Map<String, String> start() {
        try {
            Path keys = Path.of("target/test-keys.properties").toAbsolutePath();
            StringBuilder lines = new StringBuilder(line("rev", KEY, "reviewer"));
            PEOPLE.forEach((person, roles) -> lines.append(line(person, of(person), roles)));
            Files.writeString(keys, lines);
            return Map.of("liaison.security.keys-file", keys.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String name, String key, String roles) {
        return "%s=%s;roles=%s;expires=never%n".formatted(name, Digests.sha256(key), roles);
    }

    @Override
    public void stop() {
        // the file goes with the build folder
    }
}
