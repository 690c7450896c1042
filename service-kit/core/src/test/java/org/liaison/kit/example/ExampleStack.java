package org.liaison.kit.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.liaison.kit.embedded.EmbeddedStack;
import org.liaison.kit.http.Digests;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The embedded stack and a file with three keys. */
public class ExampleStack implements QuarkusTestResourceLifecycleManager {

    static final String ANALYST = "analyst-key";
    static final String CODER = "coder-key";
    static final String EXPIRED = "expired-key";

    private final EmbeddedStack stack = new EmbeddedStack();

    @Override
    public void init(Map<String, String> initArgs) {
        stack.init(Map.of("db", "example"));
    }

    @Override
    public Map<String, String> start() {
        try {
            Files.writeString(Path.of("target/test-keys.properties"), """
                    ann=%s;roles=analyst;expires=never
                    carl=%s;roles=coder;expires=2999-12-31
                    eva=%s;roles=analyst;expires=2020-01-01
                    """.formatted(Digests.sha256(ANALYST), Digests.sha256(CODER), Digests.sha256(EXPIRED)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stack.start();
    }

    @Override
    public void stop() {
        stack.stop();
    }
}
