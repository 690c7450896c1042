package org.liaison.modelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.liaison.kit.embedded.EmbeddedStack;
import org.liaison.kit.http.Digests;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** PostgreSQL, Kafka, a key of an analyst and one of a coder, and a loopback server behind the links of vintages. */
public class ModellingStack implements QuarkusTestResourceLifecycleManager {

    static final String ANALYST = "analyst-key";
    static final String CODER = "coder-key";

    private final EmbeddedStack stack = new EmbeddedStack();

    @Override
    public void init(Map<String, String> initArgs) {
        stack.init(Map.of("db", "modelling"));
    }

    @Override
    public Map<String, String> start() {
        try {
            Files.writeString(Path.of("target/test-keys.properties"), """
                    ann=%s;roles=analyst;expires=never
                    carl=%s;roles=coder;expires=never
                    """.formatted(Digests.sha256(ANALYST), Digests.sha256(CODER)));
            Map<String, String> settings = new HashMap<>(stack.start());
            settings.put("liaison.links.base-url", LinkTarget.start());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        LinkTarget.stop();
        stack.stop();
    }
}
